package dev.shardlab.sim;

import dev.shardlab.event.Event;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.state.LabState;
import dev.shardlab.state.producer.ProducerState;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules about what producers send. */
final class ProducerInvariants {

    private ProducerInvariants() {}

    static final class NothingIsLost implements Invariants.Invariant {

        private final ProducerLedger ledger = new ProducerLedger();

        @Override
        public String name() {
            return "nothing is lost: sent = on the way + refused + waiting + stored + abandoned";
        }

        @Override
        public Optional<String> broken(Event event, LabState state) {
            ledger.enter(event);
            ProducerName producer =
                    switch (event) {
                        case ProducerEvent e -> e.producer();
                        case StreamEvent.RecordsAppended e -> e.producer();
                        case StreamEvent.PutThrottled e -> e.producer();
                        case StreamEvent.PutRefused e -> e.producer();
                        default -> null;
                    };
            return Optional.ofNullable(producer)
                    .flatMap(state.producers()::named)
                    .filter(found -> !agrees(ledger.account(found.name()), found))
                    .map(found -> found + " against " + ledger.account(found.name()));
        }

        private static boolean agrees(ProducerLedger.Account account, ProducerState state) {
            long waiting = state.retries().stream()
                    .mapToLong(retry -> retry.batch().size())
                    .sum();
            return account.balances()
                    && account.sent == state.sent()
                    && account.stored == state.stored()
                    && account.abandoned == state.abandoned()
                    && account.waiting == waiting;
        }
    }

    /** Told by those payloads that begin with "no." and the record's number at its producer. */
    static final class KeysStayInOrderWithoutRetries implements Invariants.Invariant {

        private static final Pattern NUMBERED = Pattern.compile("^no\\.(\\d+) ");

        private final TreeSet<ProducerName> retried = new TreeSet<>();
        private final Map<String, Long> lastNumbers = new TreeMap<>();

        @Override
        public String name() {
            return "records of one key stay in the order of sending as long as their producer sends nothing twice";
        }

        @Override
        public Optional<String> broken(Event event, LabState state) {
            if (event instanceof PutSent sent && sent.attempt() > 1) {
                retried.add(sent.producer());
            }
            if (!(event instanceof RecordsAppended stored) || retried.contains(stored.producer())) {
                return Optional.empty();
            }
            IntColumn positions = stored.placement().positions();
            for (int i = 0; i < positions.size(); i++) {
                RecordBatch batch = stored.batch();
                int at = positions.get(i);
                String who = stored.producer() + "/" + batch.partitionKey(at);
                Matcher numbered = NUMBERED.matcher(new String(batch.data(at), StandardCharsets.UTF_8));
                if (numbered.find()) {
                    long number = Long.parseLong(numbered.group(1));
                    Long before = lastNumbers.put(who, number);
                    if (before != null && before >= number) {
                        return Optional.of(who + " stored " + number + " after " + before);
                    }
                }
            }
            return Optional.empty();
        }
    }
}
