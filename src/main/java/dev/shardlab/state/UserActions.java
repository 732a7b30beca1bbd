package dev.shardlab.state;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.GroupEvent;
import dev.shardlab.event.GroupEvent.WorkerStarted;
import dev.shardlab.event.GroupEvent.WorkerStopped;
import dev.shardlab.event.InputEvent;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.ProducerEvent.RateChanged;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.event.StreamEvent.ChangeRefused;
import dev.shardlab.event.StreamEvent.ReshardStarted;
import dev.shardlab.event.StreamEvent.RetentionChanged;
import dev.shardlab.model.VirtualTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the student has done so far, and which settings are as the student last set them.
 *
 * <p>The log notes each action in words, and what came of it follows at once: the setting that changed, or a refusal. A refused
 * action has changed nothing and is not counted. A setting is the student's until the plan sets it again.
 */
public final class UserActions {

    private List<UserAction> taken = List.of();
    private Map<Adjustable, UserAction> standing = new LinkedHashMap<>();
    /** The action whose consequence is still to come; null while there is none. */
    private @Nullable ActionTaken underWay;

    UserActions() {}

    UserActions copy() {
        UserActions copy = new UserActions();
        copy.taken = taken;
        copy.standing = standing;
        copy.underWay = underWay;
        return copy;
    }

    /** Folds one event in; called with every event. */
    void apply(Event event) {
        if (event instanceof ActionTaken action) {
            begin(action);
        } else if (underWay != null) {
            follow(underWay, event);
        }
    }

    private void begin(ActionTaken action) {
        underWay = action;
        if (action.byStudent()) {
            List<UserAction> more = new ArrayList<>(taken);
            more.add(new UserAction(action.at(), action.description(), null));
            taken = List.copyOf(more);
        }
    }

    private void follow(ActionTaken action, Event event) {
        if (!event.at().equals(action.at())) {
            underWay = null;
            return;
        }
        Adjustable changed = changedBy(event);
        if (changed != null) {
            underWay = null;
            set(changed, action);
        } else if (event instanceof ChangeRefused) {
            underWay = null;
            if (action.byStudent()) {
                taken = taken.subList(0, taken.size() - 1);
            }
        }
    }

    private static @Nullable Adjustable changedBy(Event event) {
        return switch (event) {
            case RetentionChanged e -> new Adjustable.Retention(e.stream());
            case ReshardStarted e -> new Adjustable.Shards(e.stream());
            case RateChanged e -> new Adjustable.Rate(e.producer());
            case WorkerStarted e -> new Adjustable.Workers(e.group());
            case WorkerStopped e -> new Adjustable.Workers(e.group());
            case StreamEvent _,
                    ConsumerEvent _,
                    ProducerEvent _,
                    GroupEvent _,
                    ClientEvent _,
                    AccountEvent _,
                    InputEvent _ -> null;
        };
    }

    /** Never changed in place: states share it. */
    private void set(Adjustable changed, ActionTaken action) {
        Map<Adjustable, UserAction> now = new LinkedHashMap<>(standing);
        if (action.byStudent()) {
            UserAction done = new UserAction(action.at(), action.description(), changed);
            List<UserAction> all = new ArrayList<>(taken.subList(0, taken.size() - 1));
            all.add(done);
            taken = List.copyOf(all);
            now.put(changed, done);
        } else {
            now.remove(changed);
        }
        standing = now;
    }

    /** Everything the student did, in order. */
    public List<UserAction> taken() {
        return taken;
    }

    /** The student's last change of a setting; empty where it is as the plan last had it. */
    public Optional<UserAction> standing(Adjustable setting) {
        return Optional.ofNullable(standing.get(setting));
    }

    /** Whether the student did anything at just this time. */
    public boolean isTakenAt(VirtualTime time) {
        return taken.stream().anyMatch(action -> action.at().equals(time));
    }

    @Override
    public String toString() {
        return "user actions " + taken + ", standing " + standing.values();
    }
}
