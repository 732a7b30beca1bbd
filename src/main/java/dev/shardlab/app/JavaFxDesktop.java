package dev.shardlab.app;

import dev.shardlab.cli.Desktop;
import dev.shardlab.cli.Shardlab;
import dev.shardlab.ui.LabApp;
import dev.shardlab.ui.LabPicture;
import dev.shardlab.ui.Still;
import dev.shardlab.ui.shell.LaunchRequest;
import dev.shardlab.ui.theme.Theme;
import java.io.IOException;

/** The window, as the command line asks for it. */
final class JavaFxDesktop implements Desktop {

    @Override
    public void play(PlayRequest request) throws NoDisplay {
        if (Boolean.getBoolean("shardlab.unseen")) {
            throw new NoDisplay();
        }
        Serving serving = request.serving();
        try {
            LabApp.launch(
                    new LaunchRequest(
                            request.scenario(),
                            request.at(),
                            request.speed(),
                            request.seed(),
                            request.files(),
                            request.historyBytes(),
                            request.session(),
                            request.compared(),
                            serving != null,
                            serving == null ? null : serving.service()),
                    Shardlab.PROGRAM,
                    serving == null ? null : serving.journal(),
                    serving == null
                            ? WireEndpoint.with(WireEndpoint.usual(), _ -> {})
                            : WireEndpoint.with(serving.endpoint(), serving.ready()));
        } catch (UnsupportedOperationException e) {
            // How the toolkit says that the display it was promised does not answer.
            throw new NoDisplay(e);
        }
    }

    @Override
    public void picture(PictureRequest request) throws IOException {
        LabPicture.write(
                new Still(
                        request.scenario(),
                        request.compared(),
                        request.files(),
                        request.at(),
                        request.width(),
                        request.height(),
                        request.dark() ? Theme.DARK : Theme.LIGHT,
                        request.hall()),
                request.out());
    }
}
