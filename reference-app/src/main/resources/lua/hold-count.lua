return {whole(redis.call('ZCOUNT', KEYS[1], '(' .. whole(now), '+inf'))}
