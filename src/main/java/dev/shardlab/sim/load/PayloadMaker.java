package dev.shardlab.sim.load;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.dice.Dice;
import dev.shardlab.sim.setup.Payload;
import java.nio.charset.StandardCharsets;

/** What each record carries. */
public final class PayloadMaker {

    private final Payload payload;
    private final Dice dice;

    public PayloadMaker(Payload payload, Dice dice) {
        this.payload = payload;
        this.dice = dice;
    }

    /** A maker that goes on alike. */
    public PayloadMaker copy() {
        return new PayloadMaker(payload, dice.copy());
    }

    /**
     * The payload of one record.
     *
     * @param number the record's number at its producer, from 1
     * @param at when it came into being
     */
    public byte[] make(String key, long number, VirtualTime at) {
        return switch (payload) {
            case Payload.Random(int least, int most) -> {
                byte[] bytes = new byte[(int) dice.nextBetween(least, most)];
                dice.fill(bytes);
                yield bytes;
            }
            case Payload.Template(String text) -> filled(text, key, number, at).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** One pass from left to right, so that a key with braces in it stays what it is. */
    private static String filled(String text, String key, long number, VirtualTime at) {
        StringBuilder out = new StringBuilder(text.length() + 32);
        int from = 0;
        int open;
        while ((open = text.indexOf('{', from)) >= 0) {
            out.append(text, from, open);
            if (text.startsWith("{key}", open)) {
                out.append(key);
                from = open + "{key}".length();
            } else if (text.startsWith("{n}", open)) {
                out.append(number);
                from = open + "{n}".length();
            } else if (text.startsWith("{time}", open)) {
                out.append(at);
                from = open + "{time}".length();
            } else {
                out.append('{');
                from = open + 1;
            }
        }
        return out.append(text, from, text.length()).toString();
    }
}
