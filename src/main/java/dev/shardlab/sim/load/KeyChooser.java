package dev.shardlab.sim.load;

import dev.shardlab.sim.dice.Dice;
import dev.shardlab.sim.dice.WeightedChoice;
import dev.shardlab.sim.setup.Keys;
import org.jspecify.annotations.Nullable;

/** Which key each record gets: the index of one in a {@link KeyTable}. */
public final class KeyChooser {

    private final Keys keys;
    private final KeyTable table;
    private final @Nullable WeightedChoice weighted;
    private final Dice dice;
    private long turn;

    public KeyChooser(Keys keys, Dice dice) {
        this(
                keys,
                KeyTable.of(keys),
                keys instanceof Keys.Zipf zipf ? WeightedChoice.zipf(zipf.count(), zipf.exponent()) : null,
                dice,
                0);
    }

    private KeyChooser(Keys keys, KeyTable table, @Nullable WeightedChoice weighted, Dice dice, long turn) {
        this.keys = keys;
        this.table = table;
        this.weighted = weighted;
        this.dice = dice;
        this.turn = turn;
    }

    /** A chooser that goes on alike. */
    public KeyChooser copy() {
        return new KeyChooser(keys, table, weighted, dice.copy(), turn);
    }

    public KeyTable table() {
        return table;
    }

    /** The index of the next record's key. */
    public int next() {
        int count = table.size();
        return switch (keys) {
            case Keys.Uniform ignored -> (int) dice.nextBelow(count);
            case Keys.Listed ignored -> (int) dice.nextBelow(count);
            case Keys.Zipf ignored when weighted != null -> weighted.draw(dice);
            case Keys.Zipf ignored -> throw new AssertionError("Zipf's keys are weighted");
            case Keys.RoundRobin ignored -> (int) (turn++ % count);
            // The hot key stands first in the table; the others share what it leaves.
            case Keys.Hot hot ->
                dice.nextDouble() < hot.share() || count == 1 ? 0 : 1 + (int) dice.nextBelow(count - 1);
        };
    }
}
