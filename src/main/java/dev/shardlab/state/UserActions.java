package dev.shardlab.state;

import dev.shardlab.event.Adjustable;
import dev.shardlab.event.ClientEvent.CallAnswered;
import dev.shardlab.event.Event;
import dev.shardlab.event.ExperimentRefusal;
import dev.shardlab.event.FirehoseEvent.DestinationUpdated;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.event.QueueEvent.QueueSettingsChanged;
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
 * What the student has done so far, and which settings are as the student, or a client on the wire, last set them.
 *
 * <p>The log notes each action and what it sets; a refusal follows at once. A refused action has changed nothing and is not counted.
 * The calls of clients are not the student's actions, but what they set stands too. A setting stands until the plan sets it again.
 */
public final class UserActions {

    private List<UserAction> taken = List.of();
    private Map<Adjustable, UserAction> standing = new LinkedHashMap<>();
    private List<UserAction> takenBefore = taken;
    private Map<Adjustable, UserAction> standingBefore = standing;
    /** The action whose consequence is still to come; null while there is none. */
    private @Nullable ActionTaken underWay;
    /** The call whose consequence is still to come; null while there is none. */
    private @Nullable CallAnswered called;

    private boolean changedByClients;

    UserActions() {}

    UserActions copy() {
        UserActions copy = new UserActions();
        copy.taken = taken;
        copy.standing = standing;
        copy.takenBefore = takenBefore;
        copy.standingBefore = standingBefore;
        copy.underWay = underWay;
        copy.called = called;
        copy.changedByClients = changedByClients;
        return copy;
    }

    /** Folds one event in; called with every event. */
    void apply(Event event) {
        if (event instanceof ActionTaken action) {
            begin(action);
        } else if (event instanceof CallAnswered call) {
            underWay = null;
            called = call;
        } else if (called != null) {
            follow(called, event);
        } else if (underWay != null) {
            follow(underWay, event);
        }
    }

    /** It counts at once, also where the setting has the value already; a refusal, which would follow, takes it back. */
    private void begin(ActionTaken action) {
        underWay = action;
        called = null;
        takenBefore = taken;
        standingBefore = standing;
        UserAction done = new UserAction(action.at(), action.description(), action.sets());
        if (action.byStudent()) {
            List<UserAction> more = new ArrayList<>(taken);
            more.add(done);
            taken = List.copyOf(more);
        }
        if (action.sets() != null) {
            // Never changed in place: states share it.
            Map<Adjustable, UserAction> now = new LinkedHashMap<>(standing);
            if (action.byStudent()) {
                now.put(action.sets(), done);
            } else {
                now.remove(action.sets());
            }
            standing = now;
        }
    }

    private void follow(ActionTaken action, Event event) {
        boolean isOver = !event.at().equals(action.at());
        if (!isOver && ExperimentRefusal.of(event).isPresent()) {
            taken = takenBefore;
            standing = standingBefore;
            isOver = true;
        }
        underWay = isOver ? null : action;
    }

    /** What a call sets follows it at once. */
    private void follow(CallAnswered call, Event event) {
        called = null;
        Adjustable changed = event.at().equals(call.at()) ? setBy(event) : null;
        if (changed != null) {
            changedByClients = true;
            Map<Adjustable, UserAction> now = new LinkedHashMap<>(standing);
            now.put(changed, new UserAction(call.at(), call.action().apiName(), changed, call.client()));
            standing = now;
        }
    }

    /** What clients can set. */
    private static @Nullable Adjustable setBy(Event event) {
        return switch (event) {
            case RetentionChanged e -> new Adjustable.Retention(e.stream());
            case DestinationUpdated e -> new Adjustable.DeliveryHints(e.deliveryStream());
            case QueueSettingsChanged e -> new Adjustable.QueueSettings(e.queue());
            case ReshardStarted e -> new Adjustable.Shards(e.stream());
            default -> null;
        };
    }

    /** Everything the student did, in order. */
    public List<UserAction> taken() {
        return taken;
    }

    /** Whether nobody has changed anything, neither the student nor a client. */
    public boolean areNone() {
        return taken.isEmpty() && !changedByClients;
    }

    /** The last change of a setting by the student or a client; empty where it is as the plan last had it. */
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
