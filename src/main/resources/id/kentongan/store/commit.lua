-- Commits a list of writes to one partition, all or none, while the fence holds (promises P2, P5).
--
-- KEYS[1]  owner  the token of the node that owns the partition
-- KEYS[2…] the keys that are written
-- ARGV[1]  the token of the node that commits
-- then for each write: how many arguments it has after the key, the command, the index of its key, the arguments
--
-- Answers 1 when done, 0 when another node owns the partition. The writes are made by Java from typed records; none
-- of them can fail half-way: each key is written by one kind of command only, and memory is checked before the first.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
    return 0
end
local at = 2
local last = #ARGV
while at <= last do
    local count = tonumber(ARGV[at])
    redis.call(ARGV[at + 1], KEYS[tonumber(ARGV[at + 2])], unpack(ARGV, at + 3, at + 2 + count))
    at = at + 3 + count
end
return 1
