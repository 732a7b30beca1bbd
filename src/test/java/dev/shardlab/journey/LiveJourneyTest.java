package dev.shardlab.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.journey.room.Room;
import dev.shardlab.journey.room.Rooms;
import dev.shardlab.model.kinesis.StreamName;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A stream that a client made, in the client's hands and in those of somebody at the window at the same time. */
class LiveJourneyTest {

    private static final String STREAM = "clicks";

    @RegisterExtension
    final Rooms rooms = new Rooms();

    @Test
    void a_client_and_the_window_change_the_same_stream() {
        Room room = rooms.open(1280, 720, "serve", "--window", "--port", "0");
        Changes change = new Changes(room, Means.MOUSE);
        try (Client client = Client.of(room.waitUntilPrinted("listening on (http://[^ \\n]+)"), STREAM)) {
            client.createStream(2);
            client.puts(20);
            room.waitForThing(Things.shard(new StreamName(STREAM), 1));
            assertEquals(20, client.readsAll());

            change.setShards(3, true);
            client.waitUntilOpenShards(3);
            client.puts(20);
            change.setRetention(48, true);
            client.waitUntilRetentionHours(48);
            int split = client.openShards().getFirst();
            change.split(STREAM, split);
            client.waitUntilOpenShards(4);
            client.puts(20);
            assertEquals(60, client.readsAll());

            room.press("Left");
            room.waitFor("back to live");
            change.setRetention(72, true);
            change.split(STREAM, client.openShards().getFirst());
            room.press("space", "plus");
            room.waitUntilTimeMoves(Duration.ofSeconds(6));
            room.press("Escape");
            room.waitUntil("five shards are open there", look -> look.part("#shard-count-value")
                    .filter(value -> value.text().equals("5"))
                    .isPresent());
            room.photograph("in-the-past");
            assertEquals(48, client.retentionHours(), "What is done in the past is not done to clients.");
            client.puts(20);
            assertEquals(4, client.openShards().size(), "What is done in the past is not done to clients.");
            room.press("g");
            room.waitUntil("now is shown", look -> look.part("#follow-live")
                    .filter(chip -> chip.text().equals("live"))
                    .isPresent());
            assertEquals(80, client.readsAll());
            room.click("#live-close");
            room.waitFor("80 records");
        }
    }
}
