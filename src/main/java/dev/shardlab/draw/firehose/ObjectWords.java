package dev.shardlab.draw.firehose;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.state.firehose.DeliveryStreamState;

/** Sizes and names as they fit beside a mark. */
final class ObjectWords {

    private static final int NAME_END = 8;
    private static final long KIB = 1024;
    private static final long MIB = KIB * KIB;
    private static final long GIB = KIB * MIB;

    private ObjectWords() {}

    /** In binary units, with a tenth where that says something: {@code 3.1 MiB}. */
    static String size(long bytes) {
        if (bytes < KIB) {
            return bytes + " B";
        }
        long unit = bytes < MIB ? KIB : bytes < GIB ? MIB : GIB;
        String name = bytes < MIB ? " KiB" : bytes < GIB ? " MiB" : " GiB";
        long tenths = bytes * 10 / unit;
        return (tenths >= 100 || tenths % 10 == 0 ? Ages.count(tenths / 10) : tenths / 10 + "." + tenths % 10) + name;
    }

    static String records(long records) {
        return Ages.count(records) + (records == 1 ? " record" : " records");
    }

    /** The end of a key, by which one object is told from another: {@code …09b1c2d4.gz}. */
    static String nameEnd(String key) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        int dot = name.indexOf('.', Math.max(0, name.lastIndexOf('-')));
        int stem = dot < 0 ? name.length() : dot;
        return stem <= NAME_END ? name : "…" + name.substring(stem - NAME_END);
    }

    /** Both limits: {@code 5 MiB or 1 min}. */
    static String limits(DeliveryStreamState stream) {
        BufferingHints hints = stream.settings().destination().hints();
        return size(hints.sizeBytes()) + " or " + Ages.words(hints.intervalMicros());
    }

    /** How long ago something was. */
    static String ago(VirtualTime at, VirtualTime now) {
        return Ages.words(now.micros() - at.micros());
    }
}
