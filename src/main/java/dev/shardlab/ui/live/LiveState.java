package dev.shardlab.ui.live;

/** How far one is with letting clients ask. */
public sealed interface LiveState {

    record Off() implements LiveState {}

    record Starting() implements LiveState {}

    record Listening(LiveEndpoint endpoint) implements LiveState {}

    /** @param why in a sentence */
    record CouldNot(String why) implements LiveState {}

    /** In a few words. */
    default String words() {
        return switch (this) {
            case Off _ -> "off";
            case Starting _ -> "starting…";
            case Listening(LiveEndpoint endpoint) -> "listening on " + endpoint.address();
            case CouldNot(String why) -> "could not: " + why;
        };
    }
}
