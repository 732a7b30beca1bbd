package dev.shardlab.clients;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What clients sent, what the laboratory stored and what a reader received, held against each other.
 *
 * <p>Each payload is sent once, so it names its record wherever that turns up. Three orders are compared: a sender's own, in which
 * records of one partition key must be received; that of the numbers a shard gave, in which it must be read; and that of the
 * laboratory's log.
 */
final class History {

    /** A record that was sent and acknowledged. */
    record Sent(String key, String data, String shard, String sequenceNumber) {}

    /** A record that was received. */
    record Received(String shard, String sequenceNumber, String key, String data) {}

    /** A record as the laboratory's log has it. */
    record Stored(String key, String data) {}

    private final List<List<Sent>> senders;
    private final List<Received> received;
    private final List<String> violations = new ArrayList<>();

    private History(List<List<Sent>> senders, List<Received> received) {
        this.senders = senders;
        this.received = received;
    }

    /**
     * What is wrong, a sentence each; nothing if all is well.
     *
     * @param senders what each sent, in its order, waiting for every acknowledgement before it sent on
     * @param received by one reader that read parents before children, in its order
     */
    static List<String> violations(List<List<Sent>> senders, List<Received> received) {
        History history = new History(senders, received);
        history.checkEachOnce();
        history.checkPlaces();
        history.checkShardOrder();
        history.checkKeyOrder();
        return history.violations;
    }

    /** The same, and what was received is held against the log, shard by shard. */
    static List<String> violations(List<List<Sent>> senders, List<Received> received, Map<String, List<Stored>> log) {
        List<String> violations = new ArrayList<>(violations(senders, received));
        Map<String, List<Stored>> read = new LinkedHashMap<>();
        for (Received each : received) {
            read.computeIfAbsent(each.shard(), _ -> new ArrayList<>()).add(new Stored(each.key(), each.data()));
        }
        log.forEach((shard, stored) -> {
            if (!stored.equals(read.getOrDefault(shard, List.of()))) {
                violations.add(shard + " was read otherwise than it was stored");
            }
        });
        return violations;
    }

    private void checkEachOnce() {
        Map<String, Integer> times = new HashMap<>();
        received.forEach(each -> times.merge(each.data(), 1, Integer::sum));
        for (List<Sent> sender : senders) {
            for (Sent sent : sender) {
                Integer count = times.remove(sent.data());
                if (count == null) {
                    violations.add("“" + sent.data() + "” was lost");
                } else if (count > 1) {
                    violations.add("“" + sent.data() + "” was received " + count + " times");
                }
            }
        }
        times.keySet().forEach(data -> violations.add("“" + data + "” was received, but nobody sent it"));
    }

    /** An acknowledgement says where the record is; there it is, under its key. */
    private void checkPlaces() {
        Map<String, Received> byData = new HashMap<>();
        received.forEach(each -> byData.put(each.data(), each));
        for (List<Sent> sender : senders) {
            for (Sent sent : sender) {
                Received found = byData.get(sent.data());
                Received expected = new Received(sent.shard(), sent.sequenceNumber(), sent.key(), sent.data());
                if (found != null && !found.equals(expected)) {
                    violations.add(found + " was acknowledged as " + expected);
                }
            }
        }
    }

    private void checkShardOrder() {
        Map<String, BigInteger> last = new HashMap<>();
        for (Received each : received) {
            BigInteger number = new BigInteger(each.sequenceNumber());
            BigInteger before = last.put(each.shard(), number);
            if (before != null && before.compareTo(number) >= 0) {
                violations.add(each + " came after " + before);
            }
        }
    }

    private void checkKeyOrder() {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < received.size(); i++) {
            positions.putIfAbsent(received.get(i).data(), i);
        }
        for (List<Sent> sender : senders) {
            Map<String, Sent> last = new HashMap<>();
            for (Sent sent : sender) {
                Sent before = last.put(sent.key(), sent);
                if (before != null
                        && positions.getOrDefault(before.data(), -1)
                                > positions.getOrDefault(sent.data(), Integer.MAX_VALUE)) {
                    violations.add("“" + sent.data() + "” was received before “" + before.data()
                            + "”, which was sent before it under the same key");
                }
            }
        }
    }
}
