package dev.shardlab.ui.inspector;

import dev.shardlab.draw.paper.KeyColour;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.ui.theme.Theme;
import javafx.scene.paint.Color;

/** The colour of a partition key, the same as on the stage. */
final class KeyPaint {

    private KeyPaint() {}

    static Color of(String key, Theme theme) {
        RecordBatch one = RecordBatch.builder().add(key, new byte[0]).build();
        return theme.palette().key(KeyColour.of(one.keyFingerprint(0)));
    }
}
