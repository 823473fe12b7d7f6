/** The worker: the only place with keys. It answers the page's questions one message at a time. */
import type { Method, Methods, News, Reply, Request } from "../rpc";
import { handlers } from "./handlers";
import { problemOf } from "./problem";

function tell(news: News): void {
  self.postMessage(news);
}

const answers = handlers(tell);

async function answer<M extends Method>(request: Request<M>): Promise<Reply> {
  try {
    const result: Methods[M][1] = await answers[request.method](request.parameter);
    return { id: request.id, result };
  } catch (thrown) {
    return { id: request.id, problem: problemOf(thrown) };
  }
}

self.addEventListener("message", (message: MessageEvent<Request>) => {
  void answer(message.data).then((reply) => self.postMessage(reply));
});
