local user = ticketOf(ARGV[1], ARGV[2], ARGV[3], ARGV[4])
if user then return {user} end
return {}
