package dev.shardlab.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Whether what the window shows is presented to a hall: as the workbench says that is shown, and the window, which is then full. */
final class Presenting {

    private final BooleanProperty on = new SimpleBooleanProperty(this, "on");
    private Subscription following = Subscription.EMPTY;

    /** Follows a workbench, which begins as the one before it ended; for null, which is the library, nothing is presented. */
    void follow(@Nullable Workbench workbench) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (workbench == null) {
            on.set(false);
        } else {
            BooleanProperty there = workbench.presentingProperty();
            there.set(on.get());
            following = there.subscribe(on::set).and(on.subscribe(there::set));
        }
    }

    BooleanProperty onProperty() {
        return on;
    }
}
