package dev.shardlab.ui.charts;

import dev.shardlab.draw.StageItems;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.ui.session.PlaySession;
import java.util.Optional;

/** Whose metrics are shown: the stream of what is selected, else the first. */
final class ShownStream {

    private ShownStream() {}

    /** Nothing as long as there is no stream. */
    static Optional<StreamName> of(PlaySession session) {
        StageItem selected = session.selection();
        Optional<StreamName> chosen =
                selected == null ? Optional.empty() : StageItems.streamOf(selected, session.state());
        return chosen.or(() -> planned(session)).or(() -> session.state().kinesis().streams().stream()
                .map(StreamState::name)
                .findFirst());
    }

    private static Optional<StreamName> planned(PlaySession session) {
        return session.scenario().setup().streams().stream()
                .map(stream -> stream.name())
                .findFirst();
    }
}
