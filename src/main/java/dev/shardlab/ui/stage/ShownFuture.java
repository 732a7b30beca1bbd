package dev.shardlab.ui.stage;

import dev.shardlab.state.LabState;
import dev.shardlab.ui.session.Shown;
import javafx.beans.property.ReadOnlyLongProperty;
import org.jspecify.annotations.Nullable;

/** One future at the session's time, as a stage shows it. */
public interface ShownFuture {

    /** What is the case; null while it is not simulated up to the session's time. */
    @Nullable
    LabState state();

    /** Goes up whenever another state is to be shown. */
    ReadOnlyLongProperty revisionProperty();

    /** What the session itself shows. */
    static ShownFuture of(Shown shown) {
        return new ShownFuture() {
            @Override
            public LabState state() {
                return shown.state();
            }

            @Override
            public ReadOnlyLongProperty revisionProperty() {
                return shown.revisionProperty();
            }
        };
    }
}
