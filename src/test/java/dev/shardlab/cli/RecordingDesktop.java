package dev.shardlab.cli;

import java.util.ArrayList;
import java.util.List;

/** A desktop without a window: remembers what was asked of it. */
final class RecordingDesktop implements Desktop {

    final List<Object> asked = new ArrayList<>();

    @Override
    public void play(PlayRequest request) {
        asked.add(request);
    }

    @Override
    public void picture(PictureRequest request) {
        asked.add(request);
    }
}
