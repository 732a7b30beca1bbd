package dev.shardlab.draw;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.kcl.ApplicationState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The places of those who read streams, from 0, as they came: each gives a sign and a colour. So one that comes later takes away nobody's,
 * whatever it is called.
 */
public final class ReaderPlaces {

    private final List<String> places;

    private ReaderPlaces(List<String> places) {
        this.places = places;
    }

    /** Of those that come at one moment applications are first: their names begin so. */
    private record Reader(VirtualTime cameAt, String name) {}

    /**
     * Those of a state, by the virtual time at which an application was made or a client was met; at one moment applications
     * come first, then it is by name.
     */
    public static ReaderPlaces of(LabState state) {
        List<Reader> readers = new ArrayList<>();
        for (ApplicationState application : state.kcl().applications()) {
            readers.add(new Reader(application.createdAt(), key(application.name())));
        }
        for (ClientState client : state.clients().all()) {
            readers.add(new Reader(client.metAt(), key(client.name())));
        }
        readers.sort(Comparator.comparing(Reader::cameAt).thenComparing(Reader::name));
        return new ReaderPlaces(readers.stream().map(Reader::name).toList());
    }

    private static String key(ApplicationName application) {
        return "application " + application;
    }

    private static String key(ClientName client) {
        return "client " + client;
    }

    /** The place of an application, 0 or more; -1 if the state it was made of has no such application. */
    public int of(ApplicationName application) {
        return places.indexOf(key(application));
    }

    int of(ClientName client) {
        return places.indexOf(key(client));
    }
}
