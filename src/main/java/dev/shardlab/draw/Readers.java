package dev.shardlab.draw;

import dev.shardlab.draw.client.ClientTracks;
import dev.shardlab.draw.kcl.ApplicationTracks;
import dev.shardlab.draw.kinesis.Frame;
import dev.shardlab.draw.kinesis.Pipes;
import dev.shardlab.draw.kinesis.Track;
import dev.shardlab.state.LabState;
import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.ConsumerState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who reads one stream, whatever kind of reader it is. */
final class Readers {

    private final LabState state;
    private final Frame frame;
    private final long landingMicros;

    /** @param landingMicros how long what a client is handed is shown on its way */
    Readers(LabState state, Frame frame, long landingMicros) {
        this.state = state;
        this.frame = frame;
        this.landingMicros = landingMicros;
    }

    List<Track> tracks() {
        List<Track> tracks = new ArrayList<>();
        ApplicationTracks applications = new ApplicationTracks(state.kinesis(), frame);
        ClientTracks clients = new ClientTracks(frame, landingMicros);
        ReaderPlaces places = ReaderPlaces.of(state);
        for (ApplicationState application : state.kcl().applications()) {
            if (application.stream().equals(frame.stream().name())) {
                tracks.add(applications.of(application, places.of(application.name()), tracks.size()));
            }
        }
        for (ConsumerState consumer : frame.stream().consumers().all()) {
            tracks.add(new Pipes(frame, landingMicros).of(consumer, tracks.size()));
        }
        for (ClientState client : clientsAsTheyCame()) {
            if (!clients.called(client).isEmpty()) {
                tracks.add(clients.of(client, places.of(client.name()), tracks.size()));
            }
        }
        return tracks;
    }

    /** So a client that comes later takes away nobody's row. */
    private List<ClientState> clientsAsTheyCame() {
        return state.clients().all().stream()
                .sorted(Comparator.comparing(ClientState::metAt).thenComparing(ClientState::name))
                .toList();
    }
}
