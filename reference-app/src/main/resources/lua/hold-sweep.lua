local held, ending = KEYS[1], KEYS[3]
local most = tonumber(ARGV[1])
local seats = 0
local ended = redis.call('ZRANGEBYSCORE', ending, '-inf', whole(now), 'LIMIT', 0, most)
for _, hold in ipairs(ended) do
  redis.call('ZREM', ending, hold)
  for seat in string.gmatch(string.match(hold, ':(.*)'), '%d+') do
    seats = seats + 1
    -- Somebody else may hold it by now.
    local ends = redis.call('ZSCORE', held, seat)
    if ends and tonumber(ends) <= now then redis.call('ZREM', held, seat) end
  end
end
return {whole(#ended), whole(seats)}
