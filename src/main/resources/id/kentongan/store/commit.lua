-- Commits lists of writes to partitions, each list all or none, while its fence holds (promises P2, P5).
--
-- KEYS     the owners' tokens and the keys that are written
-- ARGV     for each list: the index of its owner's key, the token of the node that commits, how many writes; and for
--          each write: how many arguments it has after the key, the command, the index of its key, the arguments
--
-- Answers for each list 1 when done, 0 when another node owns the partition. The writes are made by Java from typed
-- records; none of them can fail half-way: each key is written by one kind of command only, and memory is checked
-- before the first. FORGET deletes a key that still has the value of its argument.
local answers = {}
local at = 1
local last = #ARGV
while at <= last do
    local holds = redis.call('GET', KEYS[tonumber(ARGV[at])]) == ARGV[at + 1]
    local writes = tonumber(ARGV[at + 2])
    at = at + 3
    for _ = 1, writes do
        local count = tonumber(ARGV[at])
        if not holds then
            -- nothing
        elseif ARGV[at + 1] == 'FORGET' then
            local key = KEYS[tonumber(ARGV[at + 2])]
            if redis.call('GET', key) == ARGV[at + 3] then
                redis.call('DEL', key)
            end
        else
            redis.call(ARGV[at + 1], KEYS[tonumber(ARGV[at + 2])], unpack(ARGV, at + 3, at + 2 + count))
        end
        at = at + 3 + count
    end
    answers[#answers + 1] = holds and 1 or 0
end
return answers
