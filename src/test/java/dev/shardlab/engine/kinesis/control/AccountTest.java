package dev.shardlab.engine.kinesis.control;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.kinesis.AccountCommand.DescribeAccountSettings;
import dev.shardlab.command.kinesis.AccountCommand.DescribeLimits;
import dev.shardlab.command.kinesis.AccountCommand.ListMoreStreams;
import dev.shardlab.command.kinesis.AccountCommand.ListStreams;
import dev.shardlab.command.kinesis.AccountCommand.UpdateAccountSettings;
import dev.shardlab.command.kinesis.AccountReply.AccountSettingsDescribed;
import dev.shardlab.command.kinesis.AccountReply.LimitsDescribed;
import dev.shardlab.command.kinesis.AccountReply.StreamListing;
import dev.shardlab.command.kinesis.AccountReply.StreamsListed;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.engine.Lab;
import dev.shardlab.event.AccountEvent.CommitmentChanged;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.BillingCommitment;
import dev.shardlab.model.kinesis.BillingCommitment.Status;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamOptions;
import dev.shardlab.model.kinesis.StreamPage;
import dev.shardlab.model.kinesis.StreamStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ListStreams, DescribeLimits and the account's settings. */
class AccountTest {

    private static final StreamName CLICKS = new StreamName("clicks");

    @Test
    void streams_are_listed_by_name_in_whatever_state_and_in_pages() {
        Lab lab = Lab.withStream(1);
        VirtualTime later = lab.now();
        lab.ask(new CreateStream(CLICKS, 1, StreamLimits.MIN_RETENTION));
        StreamPage page = new StreamPage(CLICKS, lab.now());

        assertEquals(
                new StreamsListed(
                        List.of(new StreamListing(CLICKS, StreamStatus.CREATING, StreamMode.PROVISIONED, later)), page),
                lab.ask(new ListStreams(null, 1)));
        StreamsListed rest = new StreamsListed(
                List.of(new StreamListing(ORDERS, StreamStatus.ACTIVE, StreamMode.PROVISIONED, Lab.START)), null);
        assertEquals(rest, lab.ask(new ListMoreStreams(page, 1)));
        assertEquals(rest, lab.ask(new ListStreams(CLICKS, 1)));
    }

    @Test
    void limits_count_the_shards_of_all_streams_and_the_on_demand_streams() {
        Lab lab = Lab.withStream(3);
        lab.ask(new CreateStream(CLICKS, CreateStream.NOT_GIVEN, StreamLimits.MIN_RETENTION, StreamOptions.ON_DEMAND));

        assertEquals(new LimitsDescribed(20_000, 7, 1, 50), lab.ask(new DescribeLimits()));
    }

    @Test
    void there_are_no_more_than_fifty_on_demand_streams() {
        Lab lab = new Lab();
        for (int i = 0; i < 50; i++) {
            lab.ask(onDemand("s" + i));
        }

        assertEquals(
                new Refused(
                        ErrorCode.LIMIT_EXCEEDED,
                        "This request would exceed the limit of 50 on-demand streams for the account 000000000000 in us-east-1."),
                lab.ask(onDemand("one-more")));
    }

    private static CreateStream onDemand(String name) {
        return new CreateStream(
                new StreamName(name), CreateStream.NOT_GIVEN, StreamLimits.MIN_RETENTION, StreamOptions.ON_DEMAND);
    }

    @Test
    void a_commitment_that_is_disabled_early_ends_when_its_day_is_over() {
        Lab lab = new Lab();
        VirtualTime start = lab.now();
        VirtualTime end = start.plus(Duration.ofDays(1));
        lab.ask(new UpdateAccountSettings(true));

        assertEquals(
                new AccountSettingsDescribed(
                        new BillingCommitment(Status.ENABLED_UNTIL_EARLIEST_ALLOWED_END, start, null, end)),
                lab.ask(new UpdateAccountSettings(false)));

        BillingCommitment over = new BillingCommitment(Status.DISABLED, start, end, end);
        assertEquals(List.of(new CommitmentChanged(end, over)), lab.pass(Duration.ofDays(2)));
        assertEquals(new AccountSettingsDescribed(over), lab.ask(new DescribeAccountSettings()));
    }

    @Test
    void a_commitment_that_is_enabled_again_goes_on() {
        Lab lab = new Lab();
        VirtualTime start = lab.now();
        lab.ask(new UpdateAccountSettings(true));
        lab.ask(new UpdateAccountSettings(false));

        assertEquals(
                new AccountSettingsDescribed(
                        new BillingCommitment(Status.ENABLED, start, null, start.plus(Duration.ofDays(1)))),
                lab.ask(new UpdateAccountSettings(true)));
        assertEquals(List.of(), lab.pass(Duration.ofDays(2)));
    }
}
