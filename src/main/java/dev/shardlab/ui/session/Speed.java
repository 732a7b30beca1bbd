package dev.shardlab.ui.session;

import javafx.beans.property.SimpleDoubleProperty;

/** Virtual seconds per second in the room; a value beyond the ends becomes the end. */
final class Speed extends SimpleDoubleProperty {

    Speed(Object owner) {
        super(owner, "speed", 1);
    }

    @Override
    public void set(double value) {
        super.set(Math.clamp(value, Transport.SLOWEST, Transport.FASTEST));
    }
}
