package dev.shardlab.event;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.BillingCommitment;

/** What happened to the account as a whole. */
public sealed interface AccountEvent extends Event {

    record CommitmentChanged(VirtualTime at, BillingCommitment commitment) implements AccountEvent {}
}
