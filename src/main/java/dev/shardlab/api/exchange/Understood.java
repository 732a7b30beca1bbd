package dev.shardlab.api.exchange;

import dev.shardlab.command.ClientAction;
import dev.shardlab.command.Reply.NotDone;

/**
 * What a service understands of a request, whoever made it.
 *
 * @param <C> the actions of the service
 */
public sealed interface Understood<C extends ClientAction> {

    /** It can be decided, by whoever knows the state. */
    record Asked<C extends ClientAction>(C command) implements Understood<C> {}

    /**
     * It is refused whatever the state: it cannot be read, or breaks a constraint that needs none.
     *
     * @param action as in the API reference, empty if the service has no such action
     */
    record Refused<C extends ClientAction>(String action, NotDone refusal) implements Understood<C> {}
}
