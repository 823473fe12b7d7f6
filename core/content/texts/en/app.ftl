notice-redisclosure = x
