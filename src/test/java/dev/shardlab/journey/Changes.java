package dev.shardlab.journey;

import dev.shardlab.journey.room.Look;
import dev.shardlab.journey.room.Part;
import dev.shardlab.journey.room.Room;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;

/** What a person changes in the window: chooses a thing on the stage and uses what the inspector offers. */
record Changes(Room room, Means means) {

    void sendBurst(String producer, int records) {
        means.point(room, producer, Things.producer(producer));
        means.fill(room, "#burst", String.valueOf(records));
        isDone();
    }

    void setRate(String producer, String recordsPerSec) {
        means.point(room, producer, Things.producer(producer));
        means.fill(room, "#rate", recordsPerSec);
        isDone();
    }

    void setVisibilityTimeout(String queue, int seconds) {
        means.point(room, queue, Things.queue(queue));
        means.fill(room, "#visibility-timeout", String.valueOf(seconds));
        isDone();
    }

    void setBufferInterval(String deliveryStream, int seconds) {
        means.point(room, deliveryStream, Things.deliveryStream(deliveryStream));
        means.fill(room, "#buffer-interval", String.valueOf(seconds));
        isDone();
    }

    void addWorker(String application) {
        means.point(room, application, Things.application(application));
        means.use(room, "#add-worker");
        isDone();
    }

    void split(String stream, int shard) {
        point(stream, shard);
        means.use(room, "#split-middle");
        isDone();
    }

    private void point(String stream, int shard) {
        means.point(room, new ShardId(shard).toString(), Things.shard(new StreamName(stream), shard));
    }

    /** Steps the shard count of the stream in view up or down by one. */
    void setShards(int wanted, boolean more) {
        step("#shard-count", more, String.valueOf(wanted));
    }

    /** Asks for one shard less than the stream in view has; it takes the service its time. */
    void asksForAShardLess() {
        letsGo();
        means.use(room, "#shard-count-less");
        isDone();
    }

    /** Steps the retention of the stream in view up or down by days. */
    void setRetention(int hours, boolean more) {
        String wanted = hours + " h";
        letsGo();
        String now = room.waitForPart("#retention-value").text();
        while (!now.equals(wanted)) {
            int next = Integer.parseInt(now.replace(" h", "")) + (more ? 24 : -24);
            step("#retention", more, next + " h");
            now = next + " h";
        }
    }

    private void step(String setting, boolean more, String wanted) {
        letsGo();
        means.use(room, setting + (more ? "-more" : "-less"));
        room.waitUntil(setting + " is " + wanted, look -> look.part(setting + "-value")
                .filter(value -> value.text().equals(wanted))
                .isPresent());
    }

    /** With nothing selected, and no panel in its place, the inspector speaks of the stream. */
    private void letsGo() {
        if (room.look().has("#live-close")) {
            means.use(room, "#live-close");
        }
        if (!room.look().has("#shard-count-more")) {
            room.press("Escape");
            room.waitForPart("#shard-count-more");
        }
    }

    private Look isDone() {
        return room.waitUntil("it is done", look -> look.part("#change-outcome")
                .map(Part::text)
                .filter(text -> text.startsWith("Done") || text.startsWith("Asked"))
                .isPresent());
    }
}
