/** The worker: the only place with keys. It answers the page's questions one message at a time. */
import type { Method, Methods, News, Reply, Request } from "../rpc";
import { handlers } from "./handlers";
import { problemOf } from "./problem";

function tell(news: News): void {
  self.postMessage(news);
}

const { methods, expire } = handlers(tell);

async function answer<M extends Method>(request: Request<M>): Promise<Reply> {
  try {
    const result: Methods[M][1] = await methods[request.method](request.parameter);
    return { id: request.id, result };
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem.code === "not_signed_in") expire();
    return { id: request.id, problem };
  }
}

self.addEventListener("message", (message: MessageEvent<Request>) => {
  void answer(message.data).then((reply) => self.postMessage(reply));
});
