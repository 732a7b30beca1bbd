package dev.shardlab.api.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.api.exchange.Answer;
import dev.shardlab.api.exchange.Visit;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Protocol.OfQueues;
import dev.shardlab.command.Reply;
import dev.shardlab.command.queue.QueueReply.BatchAnswered;
import dev.shardlab.command.queue.QueueReply.EntryAnswer;
import dev.shardlab.command.queue.QueueReply.MessageSent;
import dev.shardlab.command.queue.QueueReply.MessagesGiven;
import dev.shardlab.command.queue.QueueReply.QueueDone;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.command.queue.QueueReply.QueuesListed;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.MessageAttribute;
import dev.shardlab.model.queue.MessageContent;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.ReceiptHandle;
import dev.shardlab.model.queue.ReceivedMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a client of queues reads, in both protocols. */
class QueueAnswersTest {

    private static final QueueName JOBS = new QueueName("jobs");
    private static final Visit VISIT = new Visit("id-1", "http://127.0.0.1:4567");
    private static final String URL = "'QueueUrl':'http://127.0.0.1:4567/000000000000/jobs'";
    private static final String RESPONSE = " xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\">";
    private static final String METADATA = "<ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata>";

    private static Answer answer(OfQueues protocol, String action, String json, Reply reply) {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ClientRequests.hear(new ClientRequest(new ClientName("Boto3"), protocol, action, body), Service.DEFAULT)
                .writing()
                .answer(reply, VISIT);
    }

    private static String text(Answer answer) {
        return StandardCharsets.UTF_8.decode(answer.body()).toString();
    }

    private static String json(String action, String json, Reply reply) {
        return text(answer(OfQueues.JSON, action, json, reply)).replace('"', '\'');
    }

    private static String xml(String action, String json, Reply reply) {
        return text(answer(OfQueues.QUERY, action, json, reply));
    }

    private static MessageSent sent(String name, String type, String value) {
        TreeMap<String, MessageAttribute> attributes = new TreeMap<>();
        attributes.put(name, new MessageAttribute(type, value));
        return new MessageSent(new MessageId(1), new MessageContent("This is a test message", attributes), null);
    }

    /** Sums as AWS gave them for these (moto, tests/test_sqs/test_sqs.py). */
    @Test
    void the_sums_of_body_and_attributes_are_those_that_the_service_gives() {
        assertEquals(
                "{'MessageId':'" + new MessageId(1) + "','MD5OfMessageBody':'fafb00f5732ab283681e124bf8747ed1',"
                        + "'MD5OfMessageAttributes':'235c5c510d26fb653d073faed50ae77c'}",
                json("SendMessage", "{" + URL + ",'MessageBody':'m'}", sent("timestamp", "Number", "1493147359900")));
        assertEquals(
                "{'MessageId':'" + new MessageId(1) + "','MD5OfMessageBody':'fafb00f5732ab283681e124bf8747ed1',"
                        + "'MD5OfMessageAttributes':'36655e7e9d7c0e8479fa3f3f42247ae7'}",
                json(
                        "SendMessage",
                        "{" + URL + ",'MessageBody':'m'}",
                        sent("SOME_Valid.attribute-Name", "Number", "1493147359900")));
    }

    private static MessagesGiven given() {
        TreeMap<String, MessageAttribute> attributes = new TreeMap<>();
        attributes.put("raw", new MessageAttribute("Binary", "AQI="));
        attributes.put("t", new MessageAttribute("String", "<&>"));
        QueueMessage message = new QueueMessage(
                new MessageId(7),
                new MessageContent("a \"b\" <c>\r\n", attributes),
                new Caller.Scenario(),
                VirtualTime.ofMillis(1_500),
                1,
                0,
                null,
                null,
                new QueueName("first"));
        return new MessagesGiven(List.of(new ReceivedMessage(
                message, new ReceiptHandle(JOBS, message.id(), 2), 2, VirtualTime.ofMillis(2_000))));
    }

    @Test
    void a_message_comes_with_the_attributes_that_were_asked_for_and_the_sum_of_those() {
        String handle = new ReceiptHandle(JOBS, new MessageId(7), 2).toString();
        String plain = "{'Messages':[{'MessageId':'" + new MessageId(7) + "','ReceiptHandle':'" + handle
                + "','MD5OfBody':'b5eb6dbb4d8f3f95bc83a8a8e7a2cd3b','Body':'a \\'b\\' <c>\\r\\n'";
        String none = json("ReceiveMessage", "{" + URL + "}", given());
        assertEquals(plain.replaceFirst("b5eb6dbb4d8f3f95bc83a8a8e7a2cd3b", sumIn(none)) + "}]}", none);
        String all = json(
                "ReceiveMessage",
                "{" + URL + ",'AttributeNames':['All'],'MessageAttributeNames':['r.*','raw.*']}",
                given());
        assertEquals(
                "'Attributes':{'ApproximateFirstReceiveTimestamp':'2000','ApproximateReceiveCount':'2',"
                        + "'DeadLetterQueueSourceArn':'arn:aws:sqs:us-east-1:000000000000:first',"
                        + "'SenderId':'000000000000','SentTimestamp':'1500'},"
                        + "'MD5OfMessageAttributes':'" + "SUM"
                        + "','MessageAttributes':{'raw':{'BinaryValue':'AQI=','DataType':'Binary'}}}]}",
                all.substring(all.indexOf("'Attributes'")).replaceFirst("[0-9a-f]{32}", "SUM"));
    }

    private static String sumIn(String answer) {
        int at = answer.indexOf("MD5OfBody':'") + "MD5OfBody':'".length();
        return answer.substring(at, at + 32);
    }

    @Test
    void in_xml_lists_and_maps_are_flat_and_what_xml_would_misread_is_escaped() {
        String said = xml(
                "ReceiveMessage",
                "{" + URL + ",'AttributeNames':['SentTimestamp'],'MessageAttributeNames':['t']}",
                given());
        String from = said.substring(said.indexOf("<Body>"));
        assertEquals(
                "<Body>a &quot;b&quot; &lt;c&gt;&#xD;\n</Body><Attribute><Name>SentTimestamp</Name><Value>1500</Value>"
                        + "</Attribute><MD5OfMessageAttributes>SUM</MD5OfMessageAttributes><MessageAttribute><Name>t</Name>"
                        + "<Value><StringValue>&lt;&amp;&gt;</StringValue><DataType>String</DataType></Value>"
                        + "</MessageAttribute></Message></ReceiveMessageResult>" + METADATA
                        + "</ReceiveMessageResponse>",
                from.replaceFirst("[0-9a-f]{32}", "SUM"));
    }

    @Test
    void an_action_that_has_nothing_to_tell_is_answered_with_nothing_but_in_xml_with_its_number() {
        assertEquals("", json("PurgeQueue", "{" + URL + "}", new QueueDone()));
        assertEquals(
                "<?xml version=\"1.0\"?><PurgeQueueResponse" + RESPONSE + METADATA + "</PurgeQueueResponse>",
                xml("PurgeQueue", "{" + URL + "}", new QueueDone()));
    }

    @Test
    void an_empty_list_is_left_out() {
        assertEquals("{}", json("ReceiveMessage", "{" + URL + "}", new MessagesGiven(List.of())));
        assertEquals("{}", json("ListQueues", "{}", new QueuesListed(List.of(), false)));
        assertEquals(
                "<?xml version=\"1.0\"?><ListQueuesResponse" + RESPONSE + "<ListQueuesResult></ListQueuesResult>"
                        + METADATA + "</ListQueuesResponse>",
                xml("ListQueues", "{}", new QueuesListed(List.of(), false)));
    }

    @Test
    void a_token_for_the_next_page_comes_only_to_who_asked_for_pages_and_leads_on_behind_it() {
        QueuesListed reply = new QueuesListed(List.of(JOBS), true);
        assertEquals("{'QueueUrls':['http://127.0.0.1:4567/000000000000/jobs']}", json("ListQueues", "{}", reply));
        assertEquals(
                "{'QueueUrls':['http://127.0.0.1:4567/000000000000/jobs'],'NextToken':'am9icw'}",
                json("ListQueues", "{'MaxResults':1}", reply));
    }

    @Test
    void of_a_batch_each_entry_is_answered_by_itself() {
        BatchAnswered reply = new BatchAnswered(List.of(
                new EntryAnswer("a", new QueueDone()),
                new EntryAnswer("b", new QueueRefused(QueueError.RECEIPT_HANDLE_IS_INVALID, "no"))));
        assertEquals(
                "{'Successful':[{'Id':'a'}],'Failed':[{'Id':'b','SenderFault':true,'Code':'ReceiptHandleIsInvalid',"
                        + "'Message':'no'}]}",
                json("DeleteMessageBatch", "{" + URL + "}", reply));
        assertEquals(
                "<?xml version=\"1.0\"?><DeleteMessageBatchResponse" + RESPONSE
                        + "<DeleteMessageBatchResult><DeleteMessageBatchResultEntry><Id>a</Id>"
                        + "</DeleteMessageBatchResultEntry><BatchResultErrorEntry><Id>b</Id><SenderFault>true</SenderFault>"
                        + "<Code>ReceiptHandleIsInvalid</Code><Message>no</Message></BatchResultErrorEntry>"
                        + "</DeleteMessageBatchResult>" + METADATA + "</DeleteMessageBatchResponse>",
                xml("DeleteMessageBatch", "{" + URL + "}", reply));
    }

    /** Measured with boto3 1.43.11, which takes its code from the header. */
    @Test
    void a_refusal_bears_its_shape_in_json_and_its_older_code_in_a_header_and_in_xml() {
        QueueRefused none = new QueueRefused(QueueError.QUEUE_DOES_NOT_EXIST, "The specified queue does not exist.");
        Answer said = answer(OfQueues.JSON, "PurgeQueue", "{" + URL + "}", none);
        assertEquals(400, said.status());
        assertEquals("AWS.SimpleQueueService.NonExistentQueue;Sender", said.queryError());
        assertEquals(
                "{\"__type\":\"com.amazonaws.sqs#QueueDoesNotExist\",\"message\":\"The specified queue does not exist.\"}",
                text(said));
        assertEquals(
                "<?xml version=\"1.0\"?><ErrorResponse" + RESPONSE
                        + "<Error><Type>Sender</Type><Code>AWS.SimpleQueueService.NonExistentQueue</Code><Message>The"
                        + " specified queue does not exist for this wsdl version.</Message><Detail/></Error>"
                        + "<RequestId>id-1</RequestId></ErrorResponse>",
                xml("PurgeQueue", "{" + URL + "}", none));
    }

    @Test
    void if_the_laboratory_fails_so_does_the_receiver_of_the_request() {
        Answer said = answer(OfQueues.JSON, "PurgeQueue", "{" + URL + "}", new Reply.Done());
        assertEquals(500, said.status());
        assertEquals("InternalFailure;Receiver", said.queryError());
    }
}
