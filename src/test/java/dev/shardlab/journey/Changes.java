package dev.shardlab.journey;

import dev.shardlab.journey.room.Look;
import dev.shardlab.journey.room.Part;
import dev.shardlab.journey.room.Room;
import dev.shardlab.model.StreamName;

/** What a person changes in the window, by the mouse: chooses a thing on the stage and uses what the inspector offers. */
record Changes(Room room) {

    void sendBurst(String producer, int records) {
        room.clickOnStage(Things.producer(producer));
        room.fill("#burst", String.valueOf(records));
        room.click("Send");
        isDone();
    }

    void setRate(String producer, String recordsPerSec) {
        room.clickOnStage(Things.producer(producer));
        room.fill("#rate", recordsPerSec);
        room.click("Set");
        isDone();
    }

    void addWorker(String group) {
        room.clickOnStage(Things.group(group));
        room.click("#add-worker");
        isDone();
    }

    void split(String stream, int shard) {
        room.clickOnStage(Things.shard(new StreamName(stream), shard));
        room.click("#split-middle");
        isDone();
    }

    /** Merges a shard with the one below it. */
    void merge(String stream, int shard) {
        room.clickOnStage(Things.shard(new StreamName(stream), shard));
        room.click("#merge-below");
        isDone();
    }

    /** Steps the shard count of the stream in view up or down by one. */
    void setShards(int wanted, boolean more) {
        step("#shard-count", more, String.valueOf(wanted));
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
        room.click(setting + (more ? "-more" : "-less"));
        room.waitUntil(setting + " is " + wanted, look -> look.part(setting + "-value")
                .filter(value -> value.text().equals(wanted))
                .isPresent());
    }

    /** With nothing selected, and no panel in its place, the inspector speaks of the stream. */
    private void letsGo() {
        if (room.look().has("#live-close")) {
            room.click("#live-close");
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
