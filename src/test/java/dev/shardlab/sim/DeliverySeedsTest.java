package dev.shardlab.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.event.FirehoseEvent.RecordsAccepted;
import dev.shardlab.event.FirehoseEvent.SourceRecordsTaken;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.firehose.BufferedRecords;
import dev.shardlab.model.firehose.Outlet;
import dev.shardlab.model.kinesis.RecordRun;
import dev.shardlab.scenario.RandomLines;
import dev.shardlab.scenario.RandomSetups;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.firehose.OngoingDelivery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Over many experiments by chance, with outages and changes: what a delivery stream took is in exactly one object, or still in it. */
class DeliverySeedsTest {

    private static final int SEEDS = 300;

    /** Twins of one another: what came in and what went out, record for record and in order. */
    private static final class Account {
        private final List<String> in = new ArrayList<>();
        private final List<String> out = new ArrayList<>();
    }

    @Test
    void what_came_in_is_delivered_once_and_in_order_or_is_still_there() {
        int withObjects = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Setup setup = RandomSetups.withDeliveryStreamsAlone(seed);
            Map<DeliveryStreamName, Account> accounts = new TreeMap<>();
            Simulation simulation = new Simulation(setup, RandomLines.FILES);
            simulation.runUntil(setup.end(), event -> count(event, accounts));
            for (DeliveryStreamState stream : simulation.state().firehose().all()) {
                Account account = accounts.computeIfAbsent(stream.name(), _ -> new Account());
                String where = "seed " + seed + ", " + stream.name();
                assertEquals(account.in.size(), stream.totals().accepted(), where);
                assertEquals(account.out.size(), stream.totals().delivered(), where);
                assertEquals(0, stream.totals().lost(), where);
                List<String> all = new ArrayList<>(account.out);
                for (OngoingDelivery delivery : stream.ongoing()) {
                    delivery.content().forEach(records -> add(records, all));
                }
                stream.buffer(Outlet.DATA).content().forEach(records -> add(records, all));
                account.in.sort(null);
                all.sort(null);
                assertEquals(account.in, all, where);
                withObjects += stream.totals().objects() > 0 ? 1 : 0;
            }
        }
        assertTrue(withObjects > SEEDS / 4, "only " + withObjects + " delivered anything");
    }

    private static void count(Event event, Map<DeliveryStreamName, Account> accounts) {
        switch (event) {
            case RecordsAccepted e ->
                add(
                        BufferedRecords.first(e.count(), e.batch(), e.at()),
                        accounts.computeIfAbsent(e.deliveryStream(), _ -> new Account()).in);
            case SourceRecordsTaken e -> {
                List<String> in = accounts.computeIfAbsent(e.deliveryStream(), _ -> new Account()).in;
                for (RecordRun run : e.runs()) {
                    add(new BufferedRecords(run.arrival(), run.batch(), run.positions(), run.begin(), run.end()), in);
                }
            }
            case ObjectDelivered e -> {
                List<String> out = accounts.computeIfAbsent(e.deliveryStream(), _ -> new Account()).out;
                int before = out.size();
                e.content().forEach(records -> add(records, out));
                assertEquals(e.records(), out.size() - before, e.objectKey());
                assertEquals(
                        e.bytes(),
                        e.content().stream().mapToLong(BufferedRecords::bytes).sum(),
                        e.objectKey());
            }
            default -> {}
        }
    }

    private static void add(BufferedRecords records, List<String> to) {
        for (int i = 0; i < records.size(); i++) {
            to.add(new String(records.batch().data(records.position(i)), StandardCharsets.ISO_8859_1));
        }
    }
}
