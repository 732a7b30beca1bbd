package dev.shardlab.api.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Command;
import dev.shardlab.command.Protocol.OfQueues;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueCommand.CreateQueue;
import dev.shardlab.command.queue.QueueCommand.DeleteMessageBatch;
import dev.shardlab.command.queue.QueueCommand.Entry;
import dev.shardlab.command.queue.QueueCommand.ReceiveMessage;
import dev.shardlab.command.queue.QueueCommand.SendMessage;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.Service;
import dev.shardlab.model.Tags;
import dev.shardlab.model.queue.DeduplicationId;
import dev.shardlab.model.queue.MessageAttribute;
import dev.shardlab.model.queue.MessageContent;
import dev.shardlab.model.queue.MessageEntry;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueAttribute;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueuePolicy;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.ReceiptHandle;
import dev.shardlab.model.queue.ReceiveAttemptId;
import dev.shardlab.model.queue.RedriveAllowPolicy;
import dev.shardlab.model.queue.RedrivePolicy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a request to the service of queues means, and how one is refused that no queue could take. */
class QueueRequestsTest {

    private static final ClientName BOTO = new ClientName("Boto3");
    private static final Caller USER = new Caller.Client(new ClientName("Boto3"));
    private static final QueueName JOBS = new QueueName("jobs");
    private static final String URL = "'QueueUrl':'http://127.0.0.1:4567/000000000000/jobs'";

    private static Command hear(String action, String json) {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ClientRequests.command(new ClientRequest(BOTO, OfQueues.JSON, action, body), Service.DEFAULT);
    }

    private static void assertMeans(QueueCommand expected, String action, String json) {
        assertEquals(ServiceCall.ofClient(BOTO, expected), hear(action, json));
    }

    private static void assertRefused(QueueError error, String message, String action, String json) {
        assertEquals(new RefusedCall(BOTO, action, new QueueRefused(error, message)), hear(action, json));
    }

    private static void assertInvalid(String message, String action, String json) {
        assertRefused(QueueError.INVALID_PARAMETER_VALUE, message, action, json);
    }

    @Test
    void a_queue_is_named_by_the_last_two_steps_of_its_url() {
        assertMeans(new QueueCommand.PurgeQueue(JOBS), "PurgeQueue", "{" + URL + "}");
        assertMeans(
                new QueueCommand.PurgeQueue(JOBS),
                "PurgeQueue",
                "{'QueueUrl':'https://sqs.us-east-1.amazonaws.com/000000000000/jobs'}");
        assertMeans(new QueueCommand.PurgeQueue(JOBS), "PurgeQueue", "{'QueueUrl':'/000000000000/jobs'}");
    }

    @Test
    void a_url_of_another_account_means_no_queue_and_a_name_alone_is_no_url() {
        String none = "The specified queue does not exist.";
        assertRefused(QueueError.QUEUE_DOES_NOT_EXIST, none, "PurgeQueue", "{'QueueUrl':'http://x/111111111111/jobs'}");
        assertRefused(QueueError.QUEUE_DOES_NOT_EXIST, none, "PurgeQueue", "{'QueueUrl':'http://x/000000000000/a b'}");
        assertRefused(
                QueueError.INVALID_ADDRESS,
                "The address jobs is not valid for this endpoint.",
                "PurgeQueue",
                "{'QueueUrl':'jobs'}");
        assertRefused(
                QueueError.MISSING_PARAMETER, "The request must contain the parameter QueueUrl.", "PurgeQueue", "{}");
    }

    @Test
    void attributes_of_a_new_queue_are_texts_of_which_each_is_read_as_what_it_is() {
        assertMeans(
                new CreateQueue(
                        new QueueName("orders.fifo"),
                        QueueChange.of(
                                QueueSettings.DEFAULT
                                        .withVisibilityTimeout(Duration.ofSeconds(5))
                                        .withRedrive(new RedrivePolicy(new QueueName("dead.fifo"), 3))
                                        .withContentBasedDeduplication(true)
                                        .withHighThroughput(true),
                                List.of(
                                        QueueAttribute.VISIBILITY_TIMEOUT,
                                        QueueAttribute.REDRIVE,
                                        QueueAttribute.CONTENT_BASED_DEDUPLICATION,
                                        QueueAttribute.FIFO_THROUGHPUT_LIMIT)),
                        new Tags(new TreeMap<>(java.util.Map.of("team", "red")))),
                "CreateQueue",
                "{'QueueName':'orders.fifo','Attributes':{'FifoQueue':'true','VisibilityTimeout':'5',"
                        + "'ContentBasedDeduplication':'true','FifoThroughputLimit':'perMessageGroupId','RedrivePolicy':"
                        + "'{\\'deadLetterTargetArn\\':\\'arn:aws:sqs:us-east-1:000000000000:dead.fifo\\',"
                        + "\\'maxReceiveCount\\':\\'3\\'}'},'tags':{'team':'red'}}");
    }

    @Test
    void a_name_is_that_of_a_fifo_queue_only_if_it_ends_so_and_the_attribute_says_so() {
        String standard = "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length";
        assertInvalid(standard, "CreateQueue", "{'QueueName':'orders.fifo'}");
        assertInvalid(standard, "CreateQueue", "{'QueueName':'a.b'}");
        assertInvalid(
                "The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end"
                        + " with .fifo suffix and be 1 to 80 in length.",
                "CreateQueue",
                "{'QueueName':'orders','Attributes':{'FifoQueue':'true'}}");
    }

    @Test
    void an_attribute_that_there_is_not_and_a_value_that_it_cannot_have_are_refused_by_name() {
        assertRefused(
                QueueError.INVALID_ATTRIBUTE_NAME,
                "Unknown Attribute Speed.",
                "CreateQueue",
                "{'QueueName':'jobs','Attributes':{'Speed':'1'}}");
        for (String value : List.of("43201", "-1", "x", "", "99999999999999999999")) {
            assertRefused(
                    QueueError.INVALID_ATTRIBUTE_VALUE,
                    "Invalid value for the parameter VisibilityTimeout.",
                    "CreateQueue",
                    "{'QueueName':'jobs','Attributes':{'VisibilityTimeout':'" + value + "'}}");
        }
    }

    @Test
    void a_redrive_policy_is_json_within_a_text_and_says_what_is_wrong_with_it() {
        String action = "SetQueueAttributes";
        assertInvalid(
                "Value [] for parameter RedrivePolicy is invalid. Reason: Redrive policy is not a valid JSON map.",
                action,
                "{" + URL + ",'Attributes':{'RedrivePolicy':'[]'}}");
        assertInvalid(
                "Value {} for parameter RedrivePolicy is invalid. Reason: Redrive policy does not contain mandatory"
                        + " attribute: deadLetterTargetArn.",
                action,
                "{" + URL + ",'Attributes':{'RedrivePolicy':'{}'}}");
        assertMeans(
                new QueueCommand.SetQueueAttributes(
                        JOBS, QueueChange.of(QueueSettings.DEFAULT, List.of(QueueAttribute.REDRIVE))),
                action,
                "{" + URL + ",'Attributes':{'RedrivePolicy':''}}");
    }

    @Test
    void a_permission_is_a_statement_that_names_accounts_and_actions_as_the_service_writes_it() {
        String arn = "arn:aws:sqs:us-east-1:000000000000:jobs";
        assertMeans(
                new QueueCommand.AddPermission(
                        JOBS,
                        new QueuePolicy.Statement(
                                "ada",
                                "{\"Sid\":\"ada\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":"
                                        + "[\"arn:aws:iam::111122223333:root\",\"arn:aws:iam::444455556666:root\"]},"
                                        + "\"Action\":\"SQS:SendMessage\",\"Resource\":\"" + arn + "\"}"),
                        new QueuePolicy(
                                List.of("\"Version\":\"2008-10-17\"", "\"Id\":\"" + arn + "/SQSDefaultPolicy\""),
                                List.of())),
                "AddPermission",
                "{" + URL
                        + ",'Label':'ada','AWSAccountIds':['111122223333','444455556666'],'Actions':['SendMessage']}");
        assertMeans(new QueueCommand.RemovePermission(JOBS, "ada"), "RemovePermission", "{" + URL + ",'Label':'ada'}");
    }

    @Test
    void a_permission_is_refused_for_what_no_queue_would_give() {
        assertRefused(
                QueueError.MISSING_PARAMETER,
                "The request must contain the parameter Actions.",
                "AddPermission",
                "{" + URL + ",'Label':'ada','AWSAccountIds':['111122223333']}");
        assertInvalid(
                "Value SQS:DeleteQueue for parameter ActionName is invalid. Reason: Only the queue owner is allowed to"
                        + " invoke this action.",
                "AddPermission",
                "{" + URL + ",'Label':'ada','AWSAccountIds':['111122223333'],'Actions':['DeleteQueue']}");
        assertInvalid(
                "Value [me] for parameter PrincipalId is invalid. Reason: Unable to verify.",
                "AddPermission",
                "{" + URL + ",'Label':'ada','AWSAccountIds':['me'],'Actions':['*']}");
        assertRefused(
                QueueError.OVER_LIMIT,
                "8 Actions were found, maximum allowed is 7.",
                "AddPermission",
                "{" + URL
                        + ",'Label':'ada','AWSAccountIds':['111122223333'],'Actions':['*','*','*','*','*','*','*','*']}");
        assertInvalid(
                "Value a b for parameter Label is invalid. Reason: Can only include alphanumeric characters, hyphens, or"
                        + " underscores. 1 to 80 in length.",
                "RemovePermission",
                "{" + URL + ",'Label':'a b'}");
    }

    @Test
    void a_policy_is_json_within_a_text_of_which_all_is_kept() {
        String given = "{ \\'Version\\' : \\'2012-10-17\\', \\'Statement\\' : { \\'Sid\\' : \\'s\\',"
                + " \\'n\\' : [1.50, null, true, \\'x,[\\', {}] }, \\'Id\\' : {\\'a\\':[[1],[2]]} }";
        QueuePolicy policy = new QueuePolicy(
                List.of("\"Version\":\"2012-10-17\"", "\"Id\":{\"a\":[[1],[2]]}"),
                List.of(new QueuePolicy.Statement("s", "{\"Sid\":\"s\",\"n\":[1.50,null,true,\"x,[\",{}]}")));
        assertMeans(
                new QueueCommand.SetQueueAttributes(
                        JOBS,
                        QueueChange.of(
                                QueueSettings.DEFAULT.withAccess(
                                        QueueSettings.DEFAULT.access().withPolicy(policy)),
                                List.of(QueueAttribute.POLICY))),
                "SetQueueAttributes",
                "{" + URL + ",'Attributes':{'Policy':'" + given + "'}}");
        for (String wrong :
                List.of("[]", "x", "{}", "{\\'Statement\\':[]}", "{\\'Statement\\':1}", "y".repeat(8_193))) {
            assertRefused(
                    QueueError.INVALID_ATTRIBUTE_VALUE,
                    "Invalid value for the parameter Policy.",
                    "SetQueueAttributes",
                    "{" + URL + ",'Attributes':{'Policy':'" + wrong + "'}}");
        }
    }

    @Test
    void a_redrive_allow_policy_lets_all_none_or_up_to_ten_queues_by_name() {
        assertMeans(
                new QueueCommand.SetQueueAttributes(
                        JOBS,
                        QueueChange.of(
                                QueueSettings.DEFAULT.withAccess(QueueSettings.DEFAULT
                                        .access()
                                        .withRedriveAllow(new RedriveAllowPolicy(
                                                RedriveAllowPolicy.Permission.BY_QUEUE,
                                                List.of(new QueueName("orders"))))),
                                List.of(QueueAttribute.REDRIVE_ALLOW))),
                "SetQueueAttributes",
                "{" + URL + ",'Attributes':{'RedriveAllowPolicy':'{\\'redrivePermission\\':\\'byQueue\\',"
                        + "\\'sourceQueueArns\\':[\\'arn:aws:sqs:us-east-1:000000000000:orders\\']}'}}");
        String all =
                "{\\'redrivePermission\\':\\'allowAll\\',\\'sourceQueueArns\\':[\\'arn:aws:sqs:us-east-1:000000000000:a\\']}";
        assertInvalid(
                "Value " + all.replace("\\'", "\"") + " for parameter RedriveAllowPolicy is invalid."
                        + " Reason: allowAll names no source queues, but here are 1.",
                "SetQueueAttributes",
                "{" + URL + ",'Attributes':{'RedriveAllowPolicy':'" + all + "'}}");
        assertInvalid(
                "Value {\"redrivePermission\":\"some\"} for parameter RedriveAllowPolicy is invalid. Reason:"
                        + " redrivePermission is allowAll, denyAll or byQueue.",
                "SetQueueAttributes",
                "{" + URL + ",'Attributes':{'RedriveAllowPolicy':'{\\'redrivePermission\\':\\'some\\'}'}}");
    }

    @Test
    void a_message_comes_with_its_delay_group_identifier_and_typed_attributes() {
        TreeMap<String, MessageAttribute> attributes = new TreeMap<>();
        attributes.put("n", new MessageAttribute("Number.int", "7"));
        attributes.put("raw", new MessageAttribute("Binary", "AQI="));
        assertMeans(
                new SendMessage(
                        JOBS,
                        new MessageEntry(
                                new MessageContent("hello", attributes),
                                Duration.ofSeconds(3),
                                new MessageGroupId("g"),
                                new DeduplicationId("d"))),
                "SendMessage",
                "{" + URL + ",'MessageBody':'hello','DelaySeconds':3,'MessageGroupId':'g','MessageDeduplicationId':'d',"
                        + "'MessageAttributes':{'n':{'DataType':'Number.int','StringValue':'7'},"
                        + "'raw':{'DataType':'Binary','BinaryValue':'AQI='}}}");
    }

    @Test
    void a_message_is_refused_for_what_no_queue_takes() {
        assertRefused(
                QueueError.MISSING_PARAMETER,
                "The request must contain the parameter MessageBody.",
                "SendMessage",
                "{" + URL + ",'MessageBody':''}");
        assertInvalid(
                "Value ä for parameter MessageGroupId is invalid. Reason: MessageGroupId can only include alphanumeric"
                        + " and punctuation characters. 1 to 128 in length.",
                "SendMessage",
                "{" + URL + ",'MessageBody':'m','MessageGroupId':'ä'}");
        assertInvalid(
                "Can't cast the value of message (user) attribute 'n' to a number.",
                "SendMessage",
                "{" + URL + ",'MessageBody':'m','MessageAttributes':{'n':{'DataType':'Number','StringValue':'x'}}}");
        assertInvalid(
                "The message attribute 's' must contain a non-empty message attribute value for message attribute type"
                        + " 'String'.",
                "SendMessage",
                "{" + URL + ",'MessageBody':'m','MessageAttributes':{'s':{'DataType':'String'}}}");
    }

    @Test
    void an_entry_of_a_batch_that_cannot_be_read_is_refused_by_itself() {
        ReceiptHandle good = new ReceiptHandle(JOBS, new MessageId(1), 1);
        assertMeans(
                new DeleteMessageBatch(
                        JOBS,
                        List.of(
                                new Entry<>("a", good),
                                Entry.unreadable(
                                        "b",
                                        new QueueRefused(
                                                QueueError.RECEIPT_HANDLE_IS_INVALID,
                                                "The input receipt handle \"x\" is not a valid receipt handle.")))),
                "DeleteMessageBatch",
                "{" + URL + ",'Entries':[{'Id':'a','ReceiptHandle':'" + good + "'},{'Id':'b','ReceiptHandle':'x'}]}");
    }

    @Test
    void a_receive_asks_for_one_message_unless_it_says_how_many_and_names_only_attributes_that_there_are() {
        assertMeans(
                new ReceiveMessage(JOBS, 1, null, null, new ReceiveAttemptId("one")),
                "ReceiveMessage",
                "{" + URL + ",'ReceiveRequestAttemptId':'one'}");
        assertInvalid(
                "Value a b for parameter ReceiveRequestAttemptId is invalid. Reason: ReceiveRequestAttemptId can only"
                        + " include alphanumeric and punctuation characters. 1 to 128 in length.",
                "ReceiveMessage",
                "{" + URL + ",'ReceiveRequestAttemptId':'a b'}");
        assertMeans(new ReceiveMessage(JOBS, 1, null, null, null), "ReceiveMessage", "{" + URL + "}");
        assertMeans(
                new ReceiveMessage(JOBS, 10, Duration.ZERO, Duration.ofSeconds(20), null),
                "ReceiveMessage",
                "{" + URL + ",'MaxNumberOfMessages':10,'VisibilityTimeout':0,'WaitTimeSeconds':20,"
                        + "'MessageSystemAttributeNames':['All']}");
        assertRefused(
                QueueError.INVALID_ATTRIBUTE_NAME,
                "Unknown Attribute Colour.",
                "ReceiveMessage",
                "{" + URL + ",'AttributeNames':['Colour']}");
    }

    @Test
    void what_is_no_json_or_no_action_is_refused_as_such() {
        assertRefused(QueueError.SERIALIZATION, "", "SendMessage", "{'QueueUrl':");
        assertEquals(
                new RefusedCall(
                        BOTO,
                        "",
                        new QueueRefused(
                                QueueError.INVALID_ACTION, "The action Dance is not valid for this endpoint.")),
                hear("Dance", "{}"));
    }
}
