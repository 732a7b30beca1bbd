package dev.shardlab.proof;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.EventSink;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.dice.Dice;
import java.util.Optional;

/**
 * Whoever plays an experiment cuts it into pieces: frames at some speed, slices of the engine thread, pieces that end where
 * somebody stopped. So there are pieces of all lengths, also of none, and stretches of equal ones.
 */
final class InPieces implements Property {

    private static final int MOST_PIECES = 2_000;

    @Override
    public String words() {
        return "Run in pieces, of whatever lengths, it is the same";
    }

    @Override
    public Optional<String> refutedBy(Experiment experiment) {
        return ObservedRun.by(out -> run(experiment, out)).differenceFrom(experiment.truth());
    }

    private static void run(Experiment experiment, EventSink out) {
        Dice dice = experiment.dice("pieces");
        Simulation simulation = experiment.simulation();
        long micros = VirtualTime.toMicros(experiment.setup().duration());
        long frame = micros / MOST_PIECES + 1;
        while (!simulation.isOver()) {
            long longest = dice.nextBelow(3) == 0 ? frame : frame * dice.nextBetween(1, 100);
            boolean equal = dice.nextBelow(2) == 0;
            for (int piece = 0; piece < 20; piece++) {
                long length = equal ? longest : dice.nextBetween(0, longest);
                simulation.runUntil(simulation.now().plusMicros(length), out);
            }
        }
    }
}
