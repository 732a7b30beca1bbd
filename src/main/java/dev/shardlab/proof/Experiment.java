package dev.shardlab.proof;

import dev.shardlab.draw.paper.View;
import dev.shardlab.live.JournalKeeper;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.dice.Dice;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.HistoryMemory;
import java.util.ArrayList;
import java.util.List;

/**
 * An experiment and what it is when nothing is done but to run it once from its start to its end: the truth that every other way of
 * running it is held against.
 *
 * <p>The truth about a moment is what a simulation shows that has run no further than to it, so that it owes nothing to seeking,
 * checkpoints or kept history. All events are kept: this is for experiments of some hundred thousand events.
 */
public final class Experiment {

    private static final int MOMENTS = 12;
    private static final int LONGEST_CHAPTER = 300;

    private final Scenario scenario;
    private final InputFiles files;
    private final View view;
    private final ObservedRun truth;
    private final List<Snapshot> moments;

    /** Runs it once. */
    public Experiment(Scenario scenario, InputFiles files) {
        this.scenario = scenario;
        this.files = files;
        view = View.of(1280, 720).at(scenario.view().speed(), setup().duration());
        truth = ObservedRun.by(out -> simulation().runUntil(setup().end(), out));
        moments = moments();
    }

    private List<Snapshot> moments() {
        Simulation simulation = simulation();
        return times().stream()
                .map(time -> {
                    simulation.runUntil(time, _ -> {});
                    return seen(simulation.state(), time);
                })
                .toList();
    }

    /** The start, the end, and between them, in order, times at which something happens and times by chance. */
    private List<VirtualTime> times() {
        Dice dice = dice("moments");
        List<VirtualTime> times = new ArrayList<>(List.of(setup().start(), setup().end()));
        while (times.size() < MOMENTS) {
            times.add(anyTime(dice));
        }
        return times.stream().sorted().toList();
    }

    /** A time by chance in the experiment, as likely as not one at which something happens. */
    VirtualTime anyTime(Dice dice) {
        if (truth.events().isEmpty() || dice.nextBelow(2) == 0) {
            return setup().start().plusMicros(dice.nextBetween(0, VirtualTime.toMicros(setup().duration())));
        }
        int event = (int) dice.nextBelow(truth.events().size());
        return VirtualTime.latest(setup().start(), truth.events().get(event).at());
    }

    Scenario scenario() {
        return scenario;
    }

    Setup setup() {
        return scenario.setup();
    }

    InputFiles files() {
        return files;
    }

    Simulation simulation() {
        return new Simulation(setup(), files);
    }

    /** A laboratory that forgets all but a little of what it has told, in chapters that are short by chance. */
    Laboratory forgetfulLaboratory(String purpose) {
        int chapterWork = (int) dice(purpose).nextBetween(1, LONGEST_CHAPTER);
        return Laboratory.open(setup(), files, List.of(), JournalKeeper.UNHEARD, HistoryMemory.forgetful(chapterWork));
    }

    /** What the plain run told. */
    ObservedRun truth() {
        return truth;
    }

    /** The digest of the plain run. */
    public String digest() {
        return truth.digest();
    }

    /** What is truly to be seen at some times, in their order. */
    List<Snapshot> trueMoments() {
        return moments;
    }

    Snapshot seen(LabState state, VirtualTime at) {
        return Snapshot.of(state, at, view);
    }

    /** Chance for a purpose, from the experiment's own seed: who fails, fails again. */
    Dice dice(String purpose) {
        return Dice.forked(setup().seed(), "proof/" + purpose);
    }
}
