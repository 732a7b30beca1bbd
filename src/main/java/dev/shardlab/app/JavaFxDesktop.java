package dev.shardlab.app;

import dev.shardlab.cli.Desktop;

/** The window, as the command line asks for it. */
final class JavaFxDesktop implements Desktop {

    @Override
    public int play(PlayRequest request) {
        return 0;
    }

    @Override
    public void picture(PictureRequest request) {}
}
