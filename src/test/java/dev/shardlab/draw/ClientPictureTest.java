package dev.shardlab.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.client.ClientItem;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.ConsumerItem;
import dev.shardlab.draw.kinesis.Frame;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.draw.paper.View;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.kinesis.KinesisAction;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen of clients on the wire. */
class ClientPictureTest {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 640;

    @ParameterizedTest
    @ValueSource(strings = {"first put", "refusals", "busy client", "twenty clients", "fan-out", "mixed", "empty"})
    void clients_look_as_they_did(String moment) {
        Golden.check(
                "clients-" + moment.replace(' ', '-') + ".txt",
                PictureText.of(ClientMoments.picture(moment, WIDTH, HEIGHT)));
    }

    @Test
    void a_record_put_by_hand_travels_from_its_client_into_its_lane_and_ages_there() {
        TinyClients clients = new TinyClients(TinyLab.withShards(2)).put("Boto3", "u-24");
        Frame frame = frame(clients.lab());
        List<Double> xs = new ArrayList<>();
        for (int step = 0; step <= 10; step++) {
            Picture picture = clients.lab().picture(WIDTH, HEIGHT);
            assertEquals(1, picture.tokens().size());
            assertEquals(new StreamItem.OfRecord(TinyLab.CLICKS, shardOf(clients), 0), picture.item(0));
            xs.add((double) picture.tokens().x(0));
            clients.pass(50);
        }
        assertEquals(xs.stream().sorted().toList(), xs, "it never goes back");
        assertEquals(frame.producers().right(), xs.getFirst(), 0.01);
        assertTrue(xs.get(4) > frame.wires().left() && xs.get(4) < frame.axis().left(), "on the wire after 0.2 s");
        assertEquals(frame.ages().x(400_000), xs.get(8), 0.01, "in its place after 0.4 s");
        assertEquals(frame.ages().x(500_000), xs.get(10), 0.01);
    }

    private static ShardId shardOf(TinyClients clients) {
        return new ShardId(clients.lab().shardOf("u-24"));
    }

    private static Frame frame(TinyLab lab) {
        return Stacked.frame(lab.clicks(), lab.now(), 0, 1, new Sketch(View.of(WIDTH, HEIGHT)));
    }

    @Test
    void a_client_that_puts_and_does_not_call_any_more_says_for_how_long_instead_of_a_rate_of_nothing() {
        TinyClients clients = new TinyClients(TinyLab.withShards(1)).put("Boto3", "u-1");
        clients.pass(1_500);
        String soon = PictureText.of(clients.lab().picture(WIDTH, HEIGHT));
        assertFalse(soon.contains("no call for"), soon);
        clients.pass(10_500);
        String picture = PictureText.of(clients.lab().picture(WIDTH, HEIGHT));
        assertTrue(picture.contains("no call for 12 s"), picture);
        assertFalse(picture.substring(0, picture.indexOf("client Boto3")).contains("│ 0 rec/s"), picture);
    }

    @Test
    void a_record_counts_as_stored_before_it_is_seen_to_land() {
        TinyClients clients = new TinyClients(TinyLab.withShards(1)).put("Boto3", "u-1", "u-2");
        assertTrue(PictureText.of(clients.lab().picture(WIDTH, HEIGHT)).contains("stored 2 (2 single"));
        assertTrue(notes(clients).contains("client Boto3, 1 call, 2 rec/s, 2 stored, 0 refusals"));
    }

    @Test
    void ten_thousand_records_in_a_second_are_a_few_hundred_bundles_with_their_exact_number() {
        Picture picture = ClientMoments.picture("busy client", WIDTH, HEIGHT);
        long bundles = 0;
        long records = 0;
        for (int i = 0; i < picture.tokens().size(); i++) {
            if (picture.item(i) instanceof ClientItem.OfArrivals landing) {
                bundles++;
                records += landing.records();
            } else if (picture.item(i) instanceof StreamItem.OfRecord) {
                records++;
            }
        }
        assertEquals(3_500, records, "seven requests of 500 are younger than 0.4 s");
        assertTrue(bundles < 300, bundles + " bundles");
    }

    @Test
    void of_a_hundred_thousand_records_on_their_way_every_one_is_in_some_bundle() {
        TinyClients clients = new TinyClients(TinyLab.withShards(3));
        String[] keys = IntStream.range(0, 500).mapToObj(i -> "k-" + i).toArray(String[]::new);
        for (int i = 0; i < 200; i++) {
            clients.put("KPL", keys).pass(1);
        }
        Picture picture = clients.lab().picture(WIDTH, HEIGHT);
        long records = 0;
        for (int i = 0; i < picture.tokens().size(); i++) {
            records += picture.item(i) instanceof ClientItem.OfArrivals landing ? landing.records() : 1;
        }
        assertEquals(100_000, records);
        assertEquals(0, picture.density().total());
        assertTrue(picture.tokens().size() < 400, picture.tokens().size() + " tokens");
    }

    @Test
    void a_refused_call_is_a_crossed_sign_at_its_client_for_ten_seconds() {
        TinyClients clients = new TinyClients(TinyLab.withShards(1))
                .refused("aws-cli", "SplitShard", ErrorCode.LIMIT_EXCEEDED, "Rate exceeded.");
        StageItem sign = new ClientItem.OfRefusedCall(
                new ClientName("aws-cli"), clients.lab().now());
        assertTrue(items(clients).contains(sign));
        assertTrue(notes(clients).contains("aws-cli: SplitShard refused 0 ms ago, LimitExceededException"));
        clients.pass(10_001);
        assertTrue(items(clients).stream().noneMatch(sign::equals));
    }

    @Test
    void an_answered_call_replaces_the_refusal_before_it() {
        TinyClients clients = new TinyClients(TinyLab.withShards(1))
                .refused("aws-cli", "SplitShard", ErrorCode.LIMIT_EXCEEDED, "Rate exceeded.")
                .pass(1_000)
                .call("aws-cli", KinesisAction.DESCRIBE_STREAM);
        StageItem sign =
                new ClientItem.OfCall(new ClientName("aws-cli"), clients.lab().now());
        assertTrue(items(clients).contains(sign));
    }

    @Test
    void a_client_that_reads_stands_at_its_age_in_the_lane_and_copies_travel_to_it() {
        TinyClients clients = new TinyClients(TinyLab.withShards(1));
        clients.put("Boto3", "u-1").pass(2_000).put("Boto3", "u-2").pass(1_000);
        clients.read("KCL", 0, 0, 1).pass(100);
        assertTrue(notes(clients).contains("KCL in shard 0 1.1 s behind latest, 1 unread"));
        assertEquals(1, copies(clients));
    }

    @Test
    void copies_of_a_record_leave_its_lane_when_it_is_seen_in_it() {
        TinyClients clients = new TinyClients(TinyLab.withShards(1)).consumer("audit");
        clients.subscribe("KCL", "audit", 0, 0).put("Boto3", "u-1").pass(70).push("audit", 0);
        clients.pass(300);
        assertEquals(0, copies(clients), "the record itself is still on its way");
        clients.pass(100);
        assertEquals(1, copies(clients));
        clients.pass(400);
        assertEquals(0, copies(clients));
    }

    @Test
    void a_consumer_that_is_registered_is_there_though_nobody_listens() {
        assertTrue(notes(new TinyClients(TinyLab.withShards(1)).consumer("audit"))
                .contains("audit nobody listens, 0 unread, 0 read"));
    }

    @Test
    void a_laboratory_without_a_stream_says_so_and_names_who_called() {
        assertEquals(
                List.of(
                        "client Boto3 1.43.1, 1 call",
                        "Boto3 1.43.1: PutRecord refused 700 ms ago, ResourceNotFoundException"),
                ClientMoments.picture("empty", WIDTH, HEIGHT).notes().stream()
                        .map(Note::text)
                        .toList());
    }

    @Test
    void a_stream_for_which_there_is_no_room_is_named_and_drawn_once_it_is_selected() {
        TinyLab lab = ClientMoments.manyStreams();
        StageItem ninth = new StreamItem.OfHashAxis(new StreamName("orders-9"));
        View view = View.of(WIDTH, HEIGHT);
        String hidden = "stream orders-9 is not drawn: there is no room";
        assertTrue(Painting.of(lab.state(), lab.now(), view).notes().contains(new Note(ninth, hidden)));
        View selecting = new View(WIDTH, HEIGHT, ninth, null, view.nearMicros(), true, List.of());
        Picture selected = Painting.of(lab.state(), lab.now(), selecting);
        assertFalse(selected.notes().contains(new Note(ninth, hidden)));
        assertTrue(selected.notes().stream().anyMatch(note -> note.item()
                .equals(new StreamItem.OfShard(new StreamName("orders-9"), new ShardId(0)))));
    }

    private static long copies(TinyClients clients) {
        Tokens tokens = clients.lab().picture(WIDTH, HEIGHT).tokens();
        return IntStream.range(0, tokens.size())
                .filter(i -> tokens.kind(i) == Tokens.Kind.READ)
                .count();
    }

    @Test
    void without_clients_there_is_nothing_of_them() {
        assertTrue(items(new TinyClients(TinyLab.withShards(1))).stream()
                .noneMatch(item -> item instanceof ClientItem || item instanceof ConsumerItem));
    }

    private static List<String> notes(TinyClients clients) {
        return clients.lab().picture(WIDTH, HEIGHT).notes().stream()
                .map(Note::text)
                .toList();
    }

    private static List<StageItem> items(TinyClients clients) {
        List<StageItem> items = new ArrayList<>();
        for (Mark mark : clients.lab().picture(WIDTH, HEIGHT).marks()) {
            StageItem item = mark.item();
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }
}
