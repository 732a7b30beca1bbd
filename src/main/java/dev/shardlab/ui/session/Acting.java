package dev.shardlab.ui.session;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How it stands with what the student does: under way until history shows it, refused by the service, or failed. */
public final class Acting {

    private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper(this, "underWay");
    private final ReadOnlyObjectWrapper<@Nullable String> refusal = new ReadOnlyObjectWrapper<>(this, "refusal");
    private final ReadOnlyObjectWrapper<@Nullable String> failure = new ReadOnlyObjectWrapper<>(this, "failure");

    void begin() {
        underWay.set(true);
        refusal.set(null);
        failure.set(null);
    }

    void end() {
        underWay.set(false);
    }

    void refuse(String words) {
        end();
        refusal.set(words);
    }

    void fail(String words) {
        failure.set(words);
        end();
    }

    boolean isNewFailure(String words) {
        return !words.equals(failure.get());
    }

    boolean isUnderWay() {
        return underWay.get();
    }

    /** Whether history is being replayed with what the student did; meanwhile time stands still. */
    public ReadOnlyBooleanProperty underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    /** What the service said to the last action, if it refused it and all is as it was; else null. */
    public ReadOnlyObjectProperty<@Nullable String> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Why history does not go on, in words; null while all is well. */
    public ReadOnlyObjectProperty<@Nullable String> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
