package dev.shardlab.engine.kinesis.control;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.kinesis.AccountReply.PolicyGiven;
import dev.shardlab.command.kinesis.AccountReply.TagsListed;
import dev.shardlab.command.kinesis.PolicyCommand.DeleteResourcePolicy;
import dev.shardlab.command.kinesis.PolicyCommand.GetResourcePolicy;
import dev.shardlab.command.kinesis.PolicyCommand.PutResourcePolicy;
import dev.shardlab.command.kinesis.TagCommand.AddTagsToStream;
import dev.shardlab.command.kinesis.TagCommand.ListTagsForResource;
import dev.shardlab.command.kinesis.TagCommand.ListTagsForStream;
import dev.shardlab.command.kinesis.TagCommand.RemoveTagsFromStream;
import dev.shardlab.command.kinesis.TagCommand.TagResource;
import dev.shardlab.engine.Lab;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.Tags;
import dev.shardlab.model.kinesis.Resource;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tags and policies of a stream. */
class TaggingTest {

    private static final Resource STREAM = new Resource.OfStream(ORDERS);

    private final Lab lab = Lab.withStream(1);

    @Test
    void a_tag_replaces_the_one_of_its_key() {
        lab.ask(new AddTagsToStream(ORDERS, tags("team", "a", "cost", "1")));
        lab.ask(new TagResource(STREAM, tags("team", "b")));

        assertEquals(new TagsListed(tags("cost", "1", "team", "b"), false), lab.ask(new ListTagsForResource(STREAM)));
    }

    @Test
    void removing_a_tag_that_is_not_there_is_no_mistake() {
        lab.ask(new AddTagsToStream(ORDERS, tags("team", "a")));
        lab.ask(new RemoveTagsFromStream(ORDERS, List.of("team", "cost")));

        assertEquals(new TagsListed(Tags.NONE, false), lab.ask(new ListTagsForResource(STREAM)));
    }

    @Test
    void tags_are_listed_in_pages() {
        lab.ask(new AddTagsToStream(ORDERS, tags("a", "1", "b", "2", "c", "3")));

        assertEquals(new TagsListed(tags("a", "1", "b", "2"), true), lab.ask(new ListTagsForStream(ORDERS, null, 2)));
        assertEquals(new TagsListed(tags("c", "3"), false), lab.ask(new ListTagsForStream(ORDERS, "b", 2)));
    }

    @Test
    void there_are_no_more_than_fifty_tags() {
        TreeMap<String, String> many = new TreeMap<>();
        for (int i = 0; i < 51; i++) {
            many.put("key" + i, "");
        }

        assertEquals(
                new Refused(
                        ErrorCode.INVALID_ARGUMENT,
                        "Failed to add tags to stream orders under account 000000000000 because a given stream cannot have"
                                + " more than 50 tags associated with it."),
                lab.ask(new AddTagsToStream(ORDERS, new Tags(many))));
    }

    @Test
    void tags_have_letters_digits_white_space_and_few_signs() {
        lab.ask(new AddTagsToStream(ORDERS, tags("größe 1_./=+-:@", "ok")));

        assertEquals(
                new Refused(
                        ErrorCode.INVALID_ARGUMENT,
                        "Some tags contain invalid characters. Valid characters: Unicode letters, digits, white space,"
                                + " _ . / = + - % @."),
                lab.ask(new AddTagsToStream(ORDERS, tags("team", "a;b"))));
    }

    @Test
    void a_policy_is_kept_until_it_is_deleted_and_without_one_it_is_empty() {
        assertEquals(new PolicyGiven("{}"), lab.ask(new GetResourcePolicy(STREAM)));

        lab.ask(new PutResourcePolicy(STREAM, "{\"Version\":\"2012-10-17\"}"));
        assertEquals(new PolicyGiven("{\"Version\":\"2012-10-17\"}"), lab.ask(new GetResourcePolicy(STREAM)));

        lab.ask(new DeleteResourcePolicy(STREAM));
        assertEquals(new PolicyGiven("{}"), lab.ask(new GetResourcePolicy(STREAM)));
    }

    private static Tags tags(String... keysAndValues) {
        TreeMap<String, String> tags = new TreeMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tags.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Tags(tags);
    }
}
