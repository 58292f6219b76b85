local prefix, waitingLife, memory = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local answer = {}
for i = 4, #ARGV, 2 do
  local found = ticketOf(prefix, 'key', ARGV[i], ARGV[i + 1])
    and standing(prefix, ARGV[i], now, waitingLife, memory)
  answer[#answer + 1] = found and found[1] or 'gone'
  answer[#answer + 1] = found and found[4] or ''
  answer[#answer + 1] = found and found[7] or '0'
end
return answer
