package dev.shardlab.event;

import dev.shardlab.model.BillingCommitment;
import dev.shardlab.model.VirtualTime;

/** What happened to the account as a whole. */
public sealed interface AccountEvent extends Event {

    record CommitmentChanged(VirtualTime at, BillingCommitment commitment) implements AccountEvent {}
}
