local known = redis.call('HMGET', state, 'epoch', 'seq', 'serving', 'rate')
local epoch, seq = known[1] or '', known[2] or '0'
if epoch == ARGV[1] and seq == ARGV[2] then return {} end
local answer = {epoch, seq, known[3] or '0', whole(redis.call('ZCARD', line)), known[4] or '0'}
local after = '(' .. ARGV[3]
for _, number in ipairs(redis.call('ZRANGEBYSCORE', gone, after, '+inf', 'LIMIT', 0, ARGV[4])) do
  answer[#answer + 1] = number
end
return answer
