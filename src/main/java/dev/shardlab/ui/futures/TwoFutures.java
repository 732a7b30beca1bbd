package dev.shardlab.ui.futures;

import dev.shardlab.live.Branch;
import dev.shardlab.live.JournalKeeper;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.ReadResult;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioSettings;
import dev.shardlab.scenario.json.Problem;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.ui.session.BranchLine;
import dev.shardlab.ui.session.LiveRecording;
import dev.shardlab.ui.session.Outlines;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.stage.ShownFuture;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A session, and beside it, if somebody wants to compare, another future of the same experiment: another branch, or the plan with
 * one value changed, which gets a laboratory of its own. The session's time is the time of both. Used on the JavaFX thread alone.
 */
public final class TwoFutures implements AutoCloseable {

    private final Laboratory laboratory;
    private final InputFiles files;
    private final LockstepRecording lockstep;
    private final PlaySession session;
    private final ReadOnlyObjectWrapper<@Nullable OtherFuture> other = new ReadOnlyObjectWrapper<>(this, "other");
    private final ReadOnlyObjectWrapper<@Nullable Naming> naming = new ReadOnlyObjectWrapper<>(this, "naming");
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private Branch played;
    private Optional<QueueName> changedQueue = Optional.empty();

    /**
     * A session of a scenario, alone at first.
     *
     * @param laboratory in which the scenario runs
     * @param files what it reads
     */
    public TwoFutures(Scenario scenario, Laboratory laboratory, InputFiles files) {
        this.laboratory = laboratory;
        this.files = files;
        lockstep = new LockstepRecording(new LiveRecording(laboratory));
        session = new PlaySession(scenario, lockstep);
        played = laboratory.trunk();
        session.shown().revisionProperty().addListener((_, _, _) -> follow());
        session.shown().simulatedUntilProperty().addListener((_, _, _) -> follow());
        session.branches().linesProperty().subscribe(_ -> lookAtTree());
    }

    public PlaySession session() {
        return session;
    }

    /** The files the scenario reads. */
    public InputFiles files() {
        return files;
    }

    /** The future beside the session's; null for none. */
    public ReadOnlyObjectProperty<@Nullable OtherFuture> otherProperty() {
        return other.getReadOnlyProperty();
    }

    /** What the two are called; null while there is but one. */
    public ReadOnlyObjectProperty<@Nullable Naming> namingProperty() {
        return naming.getReadOnlyProperty();
    }

    /** The queue that was changed, or whose workers were, if nothing else was; none while there is but one future. */
    public Optional<QueueName> changedQueue() {
        return isComparing() ? changedQueue : Optional.empty();
    }

    public boolean isComparing() {
        return other.get() != null;
    }

    /** The other future at the session's time. */
    public ShownFuture there() {
        return new ShownFuture() {
            @Override
            public @Nullable LabState state() {
                OtherFuture future = other.get();
                return future == null ? null : future.state();
            }

            @Override
            public ReadOnlyLongProperty revisionProperty() {
                return revision.getReadOnlyProperty();
            }
        };
    }

    /** Goes up whenever something else is to be seen of the other future, or how far it is simulated. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** With which branches the one that is played can be compared. */
    public List<Branch> branches() {
        return lines().stream()
                .filter(line -> !line.shown())
                .map(BranchLine::branch)
                .toList();
    }

    /** What may be asked of the plan. */
    public List<Variation> variations() {
        return Variations.of(session.scenario());
    }

    /** Puts another branch of this laboratory beside the one that is played; that one itself is no other. */
    public void compareWith(Branch branch) {
        if (branch != played) {
            put(new OtherFuture(branch, new OtherFuture.Origin(null, laboratory::failure, () -> {})));
        }
    }

    /**
     * Puts the plan with one value changed beside the session.
     *
     * @return what is wrong with the change; empty if it is done
     */
    public List<Problem> compareUnder(Setting setting) {
        return switch (ScenarioSettings.otherFuture(session.scenario(), setting)) {
            case ReadResult.Refused(List<Problem> problems) -> problems;
            case ReadResult.Read(Scenario changed)
            when !changed.setup().start().equals(session.shown().start()) ->
                List.of(Problem.ofFile(
                        setting.toString(), "Two futures are compared at the same time.", "Let both start alike."));
            case ReadResult.Read(Scenario changed) -> {
                Laboratory own = Laboratory.open(
                        changed.setup(),
                        files,
                        List.of(),
                        JournalKeeper.UNHEARD,
                        Outlines.memory(changed.setup(), HistoryMemory.USUAL_BYTES / 4));
                put(new OtherFuture(own.trunk(), new OtherFuture.Origin(inWords(setting), own::failure, own::close)));
                yield List.of();
            }
        };
    }

    /** As it is offered, if it is; else as it was typed. */
    private Variation inWords(Setting setting) {
        return variations().stream()
                .filter(variation -> variation.setting().equals(setting))
                .findFirst()
                .orElse(Variation.typed(setting));
    }

    private void put(OtherFuture future) {
        OtherFuture before = other.get();
        future.branch().prepareUntil(session.shown().time());
        lockstep.with(future.branch());
        future.follow(session.shown().time());
        changedQueue = ChangedQueue.between(played, future.branch());
        naming.set(namesOf(future));
        other.set(future);
        changed();
        if (before != null) {
            before.close();
        }
    }

    /** Back to the session alone. */
    public void leave() {
        OtherFuture before = other.get();
        if (before != null) {
            lockstep.with(null);
            other.set(null);
            naming.set(null);
            before.close();
        }
    }

    /** Lets time pass in both; called once a frame. */
    public void pulse(long nowNanos) {
        session.pulse(nowNanos);
        if (isComparing() && there().state() == null) {
            follow();
        }
    }

    private void follow() {
        OtherFuture future = other.get();
        if (future != null && (future.follow(session.shown().time()) || future.state() == null)) {
            changed();
        }
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    /** The tree of futures has changed: another one is played, perhaps the one beside it, which then makes room for the other. */
    private void lookAtTree() {
        Branch before = played;
        played = branchPlayed();
        OtherFuture future = other.get();
        if (future == null) {
            return;
        }
        if (future.branch() == played && branches().contains(before)) {
            compareWith(before);
        } else if (future.variation() == null && !branches().contains(future.branch())) {
            // Deleted, or the one that is played now because the one that was is deleted.
            leave();
        } else {
            changedQueue = ChangedQueue.between(played, future.branch());
            naming.set(namesOf(future));
        }
    }

    private Branch branchPlayed() {
        return lines().stream()
                .filter(BranchLine::shown)
                .map(BranchLine::branch)
                .findFirst()
                .orElse(laboratory.trunk());
    }

    private List<BranchLine> lines() {
        return session.branches().linesProperty().get();
    }

    private Naming namesOf(OtherFuture future) {
        Variation variation = future.variation();
        return variation == null
                ? Naming.of(played, future.branch())
                : new Naming(played.name(), variation.here(), "What if", variation.there());
    }

    /** Why the other future does not go on, in words. */
    public Optional<String> failure() {
        return Optional.ofNullable(other.get()).flatMap(OtherFuture::failure);
    }

    @Override
    public void close() {
        leave();
        session.close();
    }
}
