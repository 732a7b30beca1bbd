package dev.shardlab.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.shardlab.sim.line.LineExpression;
import dev.shardlab.sim.line.TimeFormat;
import dev.shardlab.sim.producer.InputFile;
import dev.shardlab.sim.producer.LineFormat;
import dev.shardlab.sim.producer.LineFormat.Ready;
import dev.shardlab.sim.setup.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How real systems write their lines, made-up lines all: each is read with its key and its instant. */
class RealLineFormatsTest {

    private static final @Nullable String ISO = null;

    /** A line, how it is told to read it, and what is read. */
    private record Row(
            String system,
            String key,
            String time,
            @Nullable String format,
            @Nullable Integer year,
            String line,
            String expectedKey,
            String expectedInstant) {}

    private final List<Row> rows = new ArrayList<>();

    private void row(
            String system, String key, String time, @Nullable String format, String line, String k, String instant) {
        rows.add(new Row(system, key, time, format, null, line, k, instant));
    }

    private void yearless(
            String system, String key, String time, String format, String line, String k, String instant) {
        rows.add(new Row(system, key, time, format, Integer.valueOf(instant.substring(0, 4)), line, k, instant));
    }

    @TestFactory
    Stream<DynamicTest> each_is_read_with_its_key_and_its_instant() {
        collections();
        systemLogs();
        servers();
        databases();
        applications();
        numbers();
        spellings();
        return rows.stream()
                .map(row -> dynamicTest(row.system + ": " + row.line, () -> {
                    Source.FileLines source = new Source.FileLines(
                            "log",
                            new LineExpression(row.key),
                            new Source.Pacing.ByTimestamps(
                                    new LineExpression(row.time), new TimeFormat(row.format, row.year), 1));
                    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(row.expectedInstant));
                    assertEquals(
                            new Ready(7, row.expectedKey, row.line, micros),
                            LineFormat.of(source).read(new InputFile.Line(7, row.line, null), null));
                }));
    }

    @Test
    void there_are_a_hundred() {
        each_is_read_with_its_key_and_its_instant();
        assertTrue(rows.size() >= 100, rows.size() + " rows");
    }

    /** The sixteen kinds of logs in public collections. */
    private void collections() {
        row(
                "HDFS",
                "(blk_-?\\d+)",
                "^(\\S+ \\S+)",
                "yyMMdd HHmmss",
                "081109 203615 148 INFO dfs.DataNode$PacketResponder: PacketResponder 1 for block blk_38865049064139660 terminating",
                "blk_38865049064139660",
                "2008-11-09T20:36:15Z");
        row(
                "Hadoop",
                "\\[([^\\]]+)\\]",
                "^(\\S+ \\S+)",
                ISO,
                "2015-10-18 18:01:47,978 INFO [main] org.apache.hadoop.mapreduce.v2.app.MRAppMaster: Created MRAppMaster for application_14",
                "main",
                "2015-10-18T18:01:47.978Z");
        row(
                "Spark",
                "INFO ([\\w.]+):",
                "^(\\S+ \\S+)",
                "yy/MM/dd HH:mm:ss",
                "17/06/09 20:10:40 INFO executor.CoarseGrainedExecutorBackend: Registered signal handlers for [TERM, HUP, INT]",
                "executor.CoarseGrainedExecutorBackend",
                "2017-06-09T20:10:40Z");
        row(
                "Zookeeper",
                "\\[([^:\\]]+)",
                "^(\\S+ \\S+)",
                "yyyy-MM-dd HH:mm:ss,SSS",
                "2015-07-29 17:41:44,747 - INFO  [QuorumPeer[myid=1]/0:0:0:0:0:0:0:0:2181:FastLeaderElection@774] - Notification time out: 3200",
                "QuorumPeer[myid=1",
                "2015-07-29T17:41:44.747Z");
        row(
                "BGL",
                "^\\S+ \\S+ \\S+ (\\S+)",
                "^\\S+ (\\d+)",
                "epoch-seconds",
                "- 1117838570 2005.06.03 R02-M1-N0-C:J12-U11 2005-06-03-15.42.50.675872 R02-M1-N0-C:J12-U11 RAS KERNEL INFO parity error corrected",
                "R02-M1-N0-C:J12-U11",
                "2005-06-03T22:42:50Z");
        row(
                "BGL, its second time",
                "^\\S+ \\S+ \\S+ (\\S+)",
                "(\\d{4}-\\d\\d-\\d\\d-\\S+)",
                "yyyy-MM-dd-HH.mm.ss.{fraction}",
                "- 1117838570 2005.06.03 R02-M1-N0-C:J12-U11 2005-06-03-15.42.50.675872 R02-M1-N0-C:J12-U11 RAS KERNEL INFO parity error corrected",
                "R02-M1-N0-C:J12-U11",
                "2005-06-03T15:42:50.675872Z");
        row(
                "HPC",
                "^\\d+ (\\S+)",
                "(\\d{10}) ",
                "epoch-seconds",
                "134681 node-246 unix.hw state_change.unavailable 1077804742 1 Component State Change: Component is unavailable",
                "node-246",
                "2004-02-26T14:12:22Z");
        row(
                "Thunderbird",
                "^\\S+ \\S+ \\S+ (\\S+)",
                "^\\S+ (\\d+)",
                "epoch-seconds",
                "- 1131566461 2005.11.09 dn228 Nov 9 12:01:01 dn228/dn228 crond(pam_unix)[2915]: session closed for user root",
                "dn228",
                "2005-11-09T20:01:01Z");
        row(
                "Windows",
                "\\s(CBS|CSI)\\s",
                "^(\\S+ \\S+),",
                "yyyy-MM-dd HH:mm:ss",
                "2016-09-28 04:30:30, Info                  CBS    Loaded Servicing Stack v6.1.7601.23505 with Core: C:\\Windows\\cbscore.dll",
                "CBS",
                "2016-09-28T04:30:30Z");
        yearless(
                "Linux",
                "rhost=(\\S+)",
                "^(.{15})",
                "MMM ppd HH:mm:ss",
                "Jun  4 15:16:01 combo sshd(pam_unix)[19939]: authentication failure; logname= uid=0 euid=0 tty=NODEVssh ruser= rhost=203.0.113.188",
                "203.0.113.188",
                "2005-06-04T15:16:01Z");
        yearless(
                "Android",
                "^\\S+ \\S+ +(\\d+)",
                "^(\\S+ \\S+)",
                "MM-dd HH:mm:ss.SSS",
                "03-17 16:13:38.811  1702  2395 D WindowManager: printFreezingDisplayLogsopening app wtoken = AppWindowToken{9f4ef63}",
                "1702",
                "2017-03-17T16:13:38.811Z");
        row(
                "HealthApp",
                "\\|(\\w+)\\|",
                "^([^|]+)",
                "yyyyMMdd-H:m:s:{millis}",
                "20171223-22:15:29:606|Step_LSC|30002312|onStandStepChanged 3579",
                "Step_LSC",
                "2017-12-23T22:15:29.606Z");
        row(
                "HealthApp, without zeros before",
                "\\|(\\w+)\\|",
                "^([^|]+)",
                "yyyyMMdd-H:m:s:{millis}",
                "20171224-0:9:5:35|Step_StandReportReceiver|30002312|REPORT : 7007 5002 150089 240",
                "Step_StandReportReceiver",
                "2017-12-24T00:09:05.035Z");
        row(
                "Apache errors, 2.2",
                "\\] \\[(\\w+)\\]",
                "^\\[([^\\]]+)\\]",
                "EEE MMM dd HH:mm:ss yyyy",
                "[Sun Dec 04 04:47:44 2005] [notice] workerEnv.init() ok /etc/httpd/conf/workers2.properties",
                "notice",
                "2005-12-04T04:47:44Z");
        yearless(
                "Proxifier",
                "\\] (\\S+)",
                "^\\[([^\\]]+)\\]",
                "MM.dd HH:mm:ss",
                "[10.30 16:49:06] chrome.exe - proxy.cse.example.hk:5070 open through proxy proxy.cse.example.hk:5070 HTTPS",
                "chrome.exe",
                "2016-10-30T16:49:06Z");
        yearless(
                "OpenSSH",
                "from (\\S+)",
                "^(\\w+ +\\d+ \\S+)",
                "MMM d HH:mm:ss",
                "Dec 10 06:55:46 LabSZ sshd[24200]: Invalid user webmaster from 203.0.113.83",
                "203.0.113.83",
                "2015-12-10T06:55:46Z");
        row(
                "OpenStack",
                "\\[instance: ([^\\]]+)\\]",
                " (\\S+ \\S+) \\d+ INFO",
                ISO,
                "nova-compute.log.1.2017-05-16_13:55:31 2017-05-16 00:00:04.500 2931 INFO nova.compute.manager [-] [instance: b9000564-fe1a] VM Started",
                "b9000564-fe1a",
                "2017-05-16T00:00:04.500Z");
        yearless(
                "Mac",
                "^\\w+ +\\d+ \\S+ (\\S+)",
                "^(\\w+ +\\d+ \\S+)",
                "MMM d HH:mm:ss",
                "Jul  1 09:00:55 calvisitor-10-105-160-95 kernel[0]: IOThunderboltSwitch<0>(0x0)::listenerCallback - Thunderbolt HPD packet",
                "calvisitor-10-105-160-95",
                "2017-07-01T09:00:55Z");
    }

    private void systemLogs() {
        yearless(
                "syslog, RFC 3164",
                " (\\S+?)(?:\\[\\d+\\])?: ",
                "^<\\d+>(.{15})",
                "MMM d HH:mm:ss",
                "<34>Oct 11 22:14:15 mymachine su: 'su root' failed for lonvick on /dev/pts/8",
                "su",
                "2003-10-11T22:14:15Z");
        row(
                "syslog, RFC 5424",
                "^<\\d+>1 \\S+ (\\S+)",
                "^<\\d+>1 (\\S+)",
                ISO,
                "<165>1 2003-08-24T05:14:15.000003-07:00 192.0.2.1 myproc 8710 - - %% It's time to make the do-nuts.",
                "192.0.2.1",
                "2003-08-24T12:14:15.000003Z");
        row(
                "rsyslog",
                "^\\S+ (\\S+)",
                "^(\\S+)",
                ISO,
                "2026-03-02T09:00:00.123456+01:00 host1 systemd[1]: Started Session 3 of user root.",
                "host1",
                "2026-03-02T08:00:00.123456Z");
        row(
                "journalctl -o short-iso",
                "^\\S+ (\\S+)",
                "^(\\S+)",
                ISO,
                "2026-03-02T09:00:00+0100 host1 kernel: usb 1-1: new high-speed USB device",
                "host1",
                "2026-03-02T08:00:00Z");
        row(
                "journalctl -o short-unix",
                "^\\S+ (\\S+)",
                "^(\\S+)",
                "epoch-seconds",
                "1772442000.123456 host1 sshd[1]: Server listening on 0.0.0.0 port 22.",
                "host1",
                "2026-03-02T09:00:00.123456Z");
        row(
                "journalctl -o json",
                "\"_HOSTNAME\":\"([^\"]+)\"",
                "\"__REALTIME_TIMESTAMP\":\"(\\d+)\"",
                "epoch-micros",
                "{\"__REALTIME_TIMESTAMP\":\"1772442000123456\",\"_HOSTNAME\":\"host1\",\"MESSAGE\":\"x\"}",
                "host1",
                "2026-03-02T09:00:00.123456Z");
        row(
                "auditd",
                "\\bpid=(\\d+)",
                "audit\\(([0-9.]+):",
                "epoch-seconds",
                "type=SYSCALL msg=audit(1364481363.243:24287): arch=c000003e syscall=2 success=no pid=3538 uid=500",
                "3538",
                "2013-03-28T14:36:03.243Z");
        row(
                "dpkg",
                " (\\S+):amd64",
                "^(\\S+ \\S+)",
                ISO,
                "2026-03-02 09:00:00 install zlib1g:amd64 <none> 1:1.2.13",
                "zlib1g",
                "2026-03-02T09:00:00Z");
        row(
                "apt history",
                "Start-Date: \\S+  (\\S+)",
                "Start-Date: (.+)",
                "yyyy-MM-dd HH:mm:ss",
                "Start-Date: 2026-03-02  09:00:05",
                "09:00:05",
                "2026-03-02T09:00:05Z");
        yearless(
                "yum",
                ": (\\S+)$",
                "^(\\w+ \\d+ \\S+)",
                "MMM dd HH:mm:ss",
                "Mar 02 09:00:05 Installed: tree-1.6.0",
                "tree-1.6.0",
                "2014-03-02T09:00:05Z");
        row(
                "dmesg -T",
                "\\] (\\w+)",
                "^\\[([^\\]]+)\\]",
                "EEE MMM d HH:mm:ss yyyy",
                "[Mon Mar  2 09:00:05 2026] usb 1-1: reset high-speed USB device",
                "usb",
                "2026-03-02T09:00:05Z");
        row(
                "last",
                "^(\\S+)",
                "(\\w{3} \\w{3} +\\d+ \\S+ \\d{4}) ",
                "EEE MMM d HH:mm:ss yyyy",
                "ann      pts/0        192.0.2.7        Mon Mar  2 09:00:05 2026   still logged in",
                "ann",
                "2026-03-02T09:00:05Z");
        row(
                "date",
                "^(\\w+)",
                "^(.*)$",
                "EEE MMM d HH:mm:ss z yyyy",
                "Sun Mar 29 03:00:00 CEST 2026",
                "Sun",
                "2026-03-29T01:00:00Z");
        row(
                "macOS, unified",
                "(\\w+)\\[\\d+\\]",
                "^(\\S+ \\S+)",
                "yyyy-MM-dd HH:mm:ss.SSSSSSZ",
                "2026-03-02 09:00:00.123456+0100 localhost kernel[0]: (AppleACPI) x",
                "kernel",
                "2026-03-02T08:00:00.123456Z");
        row(
                "Windows events, CSV",
                "^[^,]+,([^,]+),",
                ",(\\d+/\\d+/\\d+ [^,]+),",
                "M/d/yyyy h:mm:ss a",
                "Information,Service Control Manager,3/2/2026 9:00:05 PM,7036,None",
                "Service Control Manager",
                "2026-03-02T21:00:05Z");
        row(
                "Windows firewall",
                "^\\S+ \\S+ \\S+ \\S+ (\\S+)",
                "^(\\S+ \\S+)",
                ISO,
                "2026-03-02 09:00:05 DROP TCP 192.0.2.7 198.51.100.9 50000 445 0",
                "192.0.2.7",
                "2026-03-02T09:00:05Z");
        yearless(
                "iptables",
                "SRC=(\\S+)",
                "^(\\w+ +\\d+ \\S+)",
                "MMM d HH:mm:ss",
                "Feb 29 23:59:59 fw kernel: [12.3] DROP IN=eth0 SRC=192.0.2.7 DST=198.51.100.9",
                "192.0.2.7",
                "2024-02-29T23:59:59Z");
        yearless(
                "Cisco ASA",
                "src \\w+:([0-9.]+)",
                "^(\\w+ \\d+ \\S+)",
                "MMM dd HH:mm:ss",
                "Mar 02 09:00:05 asa %ASA-4-106023: Deny tcp src outside:192.0.2.7/50000 dst inside:10.0.0.5/22",
                "192.0.2.7",
                "2026-03-02T09:00:05Z");
        yearless(
                "Cisco IOS",
                "Interface (\\S+),",
                "\\*(\\w+ +\\d+ [0-9:.]+):",
                "MMM d HH:mm:ss.SSS",
                "000123: *Mar  2 09:00:05.123: %LINK-3-UPDOWN: Interface Gi0/1, changed state to up",
                "Gi0/1",
                "2026-03-02T09:00:05.123Z");
        row(
                "cron, busybox",
                "USER (\\S+)",
                "^(\\S+ \\S+)",
                "dd.MM.yyyy HH:mm:ss",
                "02.03.2026 09:00:05 crond: USER root pid 12 cmd run-parts",
                "root",
                "2026-03-02T09:00:05Z");
    }

    private void servers() {
        row(
                "nginx errors",
                "client: ([^,]+),",
                "^(\\S+ \\S+)",
                "yyyy/MM/dd HH:mm:ss",
                "2026/03/02 09:00:05 [error] 12#12: *3 open() \"/x\" failed, client: 192.0.2.7, server: _",
                "192.0.2.7",
                "2026-03-02T09:00:05Z");
        row(
                "nginx, $msec",
                "^(\\S+)",
                "\\[([0-9.]+)\\]",
                "epoch-seconds",
                "192.0.2.7 [1772442000.123] \"GET / HTTP/1.1\" 200",
                "192.0.2.7",
                "2026-03-02T09:00:00.123Z");
        row(
                "nginx, $time_iso8601 in JSON",
                "\"remote_addr\":\"([^\"]+)\"",
                "\"time\":\"([^\"]+)\"",
                ISO,
                "{\"time\":\"2026-03-02T09:00:05+00:00\",\"remote_addr\":\"192.0.2.7\",\"status\":200}",
                "192.0.2.7",
                "2026-03-02T09:00:05Z");
        row(
                "Apache errors, 2.4",
                "\\[client ([0-9.]+)",
                "^\\[([^\\]]+)\\]",
                "EEE MMM dd HH:mm:ss.SSSSSS yyyy",
                "[Mon Mar 02 09:00:05.123456 2026] [core:error] [pid 1:tid 2] [client 192.0.2.7:50000] AH00037: x",
                "192.0.2.7",
                "2026-03-02T09:00:05.123456Z");
        row(
                "IIS, W3C",
                "^\\S+ \\S+ \\S+ \\S+ \\S+ \\S+ \\S+ \\S+ (\\S+)",
                "^(\\S+ \\S+)",
                ISO,
                "2026-03-02 09:00:05 10.0.0.5 GET /index.htm - 80 - 192.0.2.7 Mozilla/5.0 200 0 0 15",
                "192.0.2.7",
                "2026-03-02T09:00:05Z");
        row(
                "HAProxy",
                " ([0-9.]+):\\d+ \\[",
                " \\[([^\\]]+)\\]",
                "dd/MMM/yyyy:HH:mm:ss.SSS",
                "Mar  2 09:00:05 lb haproxy[1]: 192.0.2.7:50000 [02/Mar/2026:09:00:05.123] http-in app/web1 0/0/1/2/3 200 5",
                "192.0.2.7",
                "2026-03-02T09:00:05.123Z");
        row(
                "Envoy",
                " \"([0-9.]+):\\d+\"$",
                "^\\[([^\\]]+)\\]",
                ISO,
                "[2026-03-02T09:00:05.123Z] \"GET /x HTTP/1.1\" 200 - 0 5 3 2 \"-\" \"curl\" \"id\" \"host\" \"10.0.0.5:8080\"",
                "10.0.0.5",
                "2026-03-02T09:00:05.123Z");
        row(
                "Squid",
                "^\\S+ +\\d+ (\\S+)",
                "^(\\S+)",
                "epoch-seconds",
                "1772442000.123    345 192.0.2.7 TCP_MISS/200 5123 GET http://example.org/ - HIER_DIRECT/198.51.100.9 text/html",
                "192.0.2.7",
                "2026-03-02T09:00:00.123Z");
        row(
                "Varnish",
                "^(\\S+)",
                "\\[([^\\]]+)\\]",
                "dd/MMM/yyyy:HH:mm:ss Z",
                "192.0.2.7 - - [02/Mar/2026:10:00:05 +0100] \"GET http://example.org/ HTTP/1.1\" 200 5",
                "192.0.2.7",
                "2026-03-02T09:00:05Z");
        row(
                "Caddy",
                "\"remote_ip\":\"([^\"]+)\"",
                "\"ts\":([0-9.]+)",
                "epoch-seconds",
                "{\"level\":\"info\",\"ts\":1772442005.1234567,\"request\":{\"remote_ip\":\"192.0.2.7\"},\"status\":200}",
                "192.0.2.7",
                "2026-03-02T09:00:05.123456Z");
        row(
                "Traefik",
                "\"ClientHost\":\"([^\"]+)\"",
                "\"StartUTC\":\"([^\"]+)\"",
                ISO,
                "{\"ClientHost\":\"192.0.2.7\",\"StartUTC\":\"2026-03-02T09:00:05.123456789Z\"}",
                "192.0.2.7",
                "2026-03-02T09:00:05.123456Z");
        row(
                "Application Load Balancer",
                "^\\S+ \\S+ \\S+ ([0-9.]+):",
                "^\\S+ (\\S+)",
                ISO,
                "https 2026-03-02T09:00:05.123456Z app/lb/1 192.0.2.7:2817 10.0.0.1:80 0.0 0.1 0.0 200 200 34 366",
                "192.0.2.7",
                "2026-03-02T09:00:05.123456Z");
        row(
                "S3 access",
                "\\] (\\S+) ",
                "\\[([^\\]]+)\\]",
                "dd/MMM/yyyy:HH:mm:ss Z",
                "79a5 bucket [02/Mar/2026:09:00:05 +0000] 192.0.2.3 79a5 3E57 REST.GET.VERSIONING - \"GET /\" 200",
                "192.0.2.3",
                "2026-03-02T09:00:05Z");
        row(
                "CloudFront",
                "^\\S+\\t\\S+\\t\\S+\\t\\S+\\t(\\S+)",
                "^(\\S+\\t\\S+)",
                "yyyy-MM-dd\tHH:mm:ss",
                "2026-03-02\t09:00:05\tLAX1\t2390282\t192.0.2.7\tGET\td1.cloudfront.net\t/x\t304",
                "192.0.2.7",
                "2026-03-02T09:00:05Z");
        row(
                "VPC flow logs",
                "^\\S+ \\S+ \\S+ (\\S+)",
                " (\\d{10}) \\d{10} ",
                "epoch-seconds",
                "2 123456789010 eni-1235b8ca 192.0.2.7 172.31.9.69 50000 22 6 20 4249 1772442005 1772442065 ACCEPT OK",
                "192.0.2.7",
                "2026-03-02T09:00:05Z");
        row(
                "CloudTrail",
                "\"sourceIPAddress\":\"([^\"]+)\"",
                "\"eventTime\":\"([^\"]+)\"",
                ISO,
                "{\"eventTime\":\"2026-03-02T09:00:05Z\",\"eventName\":\"PutRecord\",\"sourceIPAddress\":\"192.0.2.7\"}",
                "192.0.2.7",
                "2026-03-02T09:00:05Z");
        row(
                "CloudWatch export",
                "RequestId: (\\S+)",
                "^(\\S+)",
                ISO,
                "2026-03-02T09:00:05.123Z START RequestId: 6bc28136 Version: $LATEST",
                "6bc28136",
                "2026-03-02T09:00:05.123Z");
        row(
                "Azure Front Door",
                "\"clientIp\":\"([^\"]+)\"",
                "\"time\":\"([^\"]+)\"",
                ISO,
                "{\"time\":\"2026-03-02T09:00:05.1234567Z\",\"properties\":{\"clientIp\":\"192.0.2.7\"}}",
                "192.0.2.7",
                "2026-03-02T09:00:05.123456Z");
        row(
                "vsftpd",
                "Client \"([^\"]+)\"",
                "^(.{24})",
                "EEE MMM d HH:mm:ss yyyy",
                "Mon Mar  2 09:00:05 2026 [pid 2] CONNECT: Client \"192.0.2.7\"",
                "192.0.2.7",
                "2026-03-02T09:00:05Z");
        row(
                "xferlog",
                "^.{24} \\d+ (\\S+)",
                "^(.{24})",
                "EEE MMM dd HH:mm:ss yyyy",
                "Mon Mar 02 09:00:05 2026 1 192.0.2.7 1024 /pub/x b _ o a anon ftp 0 * c",
                "192.0.2.7",
                "2026-03-02T09:00:05Z");
        row(
                "Exim",
                "^\\S+ \\S+ (\\S+)",
                "^(\\S+ \\S+)",
                ISO,
                "2026-03-02 09:00:05 1abcde-000001-AB <= ann@example.org H=mail U=x",
                "1abcde-000001-AB",
                "2026-03-02T09:00:05Z");
        row(
                "sendmail, with year",
                "relay=(\\S+)",
                "^(\\w+ +\\d+ \\d{4} \\S+)",
                "MMM d yyyy HH:mm:ss",
                "Mar  2 2026 09:00:05 mx sm-mta[1]: x: from=<a@example.org>, relay=mail.example.org",
                "mail.example.org",
                "2026-03-02T09:00:05Z");
        yearless(
                "Postfix",
                "client=\\S+\\[([^\\]]+)\\]",
                "^(\\w+ +\\d+ \\S+)",
                "MMM d HH:mm:ss",
                "Mar 22 09:00:05 mx postfix/smtpd[1]: 4F1: client=mail.example.org[192.0.2.7]",
                "192.0.2.7",
                "2026-03-22T09:00:05Z");
        row(
                "BIND queries",
                "client (?:@\\S+ )?([0-9.]+)#",
                "^(\\S+ \\S+)",
                "dd-MMM-yyyy HH:mm:ss.SSS",
                "02-Mar-2026 09:00:05.123 client @0x7f 192.0.2.7#50000 (example.org): query: example.org IN A +",
                "192.0.2.7",
                "2026-03-02T09:00:05.123Z");
        row(
                "Unbound",
                "info: (\\S+) ",
                "^\\[(\\d+)\\]",
                "epoch-seconds",
                "[1772442005] unbound[1:0] info: 192.0.2.7 example.org. A IN",
                "192.0.2.7",
                "2026-03-02T09:00:05Z");
        row(
                "Zeek",
                "^\\S+\\t\\S+\\t(\\S+)",
                "^(\\S+)",
                "epoch-seconds",
                "1772442005.123456\tCHhAvV\t192.0.2.7\t50000\t198.51.100.9\t80\ttcp",
                "192.0.2.7",
                "2026-03-02T09:00:05.123456Z");
        row(
                "Suricata, EVE",
                "\"src_ip\":\"([^\"]+)\"",
                "\"timestamp\":\"([^\"]+)\"",
                ISO,
                "{\"timestamp\":\"2026-03-02T09:00:05.123456+0000\",\"event_type\":\"alert\",\"src_ip\":\"192.0.2.7\"}",
                "192.0.2.7",
                "2026-03-02T09:00:05.123456Z");
        row(
                "Suricata, fast",
                "\\} ([0-9.]+):",
                "^(\\S+)",
                "MM/dd/yyyy-HH:mm:ss.SSSSSS",
                "03/02/2026-09:00:05.123456  [**] [1:2:3] x [**] {TCP} 192.0.2.7:50000 -> 198.51.100.9:80",
                "192.0.2.7",
                "2026-03-02T09:00:05.123456Z");
        yearless(
                "Snort",
                "\\} ([0-9.]+):",
                "^(\\S+)",
                "MM/dd-HH:mm:ss.SSSSSS",
                "03/02-09:00:05.123456  [**] [1:2:3] x [**] {TCP} 192.0.2.7:50000 -> 198.51.100.9:80",
                "192.0.2.7",
                "2026-03-02T09:00:05.123456Z");
        row(
                "fail2ban",
                "(?:Ban|Found) (\\S+)",
                "^(\\S+ \\S+)",
                ISO,
                "2026-03-02 09:00:05,123 fail2ban.actions [1]: NOTICE [sshd] Ban 192.0.2.7",
                "192.0.2.7",
                "2026-03-02T09:00:05.123Z");
        row(
                "OpenVPN",
                " ([0-9.]+):\\d+ ",
                "^(\\w+ \\w+ +\\d+ \\S+ \\d{4})",
                "EEE MMM d HH:mm:ss yyyy",
                "Mon Mar  2 09:00:05 2026 192.0.2.7:50000 TLS: Initial packet",
                "192.0.2.7",
                "2026-03-02T09:00:05Z");
        row(
                "LDAP, slapd with loglevel stats",
                "IP=([0-9.]+):",
                "^([0-9a-f.]+) ",
                "epoch-seconds",
                "1772442005.123 conn=1000 fd=12 ACCEPT from IP=192.0.2.7:50000 (IP=0.0.0.0:389)",
                "192.0.2.7",
                "2026-03-02T09:00:05.123Z");
        row(
                "389 directory",
                "conn=(\\d+)",
                "^\\[([^\\]]+)\\]",
                "dd/MMM/yyyy:HH:mm:ss.{fraction} Z",
                "[02/Mar/2026:10:00:05.123456789 +0100] conn=12 op=0 BIND dn=\"cn=x\"",
                "12",
                "2026-03-02T09:00:05.123456Z");
        row(
                "DHCP",
                "to ([0-9a-f:]{17})",
                "^(\\S+ \\S+)",
                "yyyy/MM/dd HH:mm:ss",
                "2026/03/02 09:00:05 DHCPACK on 192.0.2.7 to 00:00:5e:00:53:01 via eth0",
                "00:00:5e:00:53:01",
                "2026-03-02T09:00:05Z");
        row(
                "DHCP, Windows",
                "^\\d+,[^,]+,[^,]+,\\w+,([^,]+)",
                "^\\d+,([^,]+,[^,]+)",
                "MM/dd/yy,HH:mm:ss",
                "10,03/02/26,09:00:05,Assign,192.0.2.7,pc1.example.org,00005E005301",
                "192.0.2.7",
                "2026-03-02T09:00:05Z");
    }

    private void databases() {
        row(
                "PostgreSQL",
                "\\[(\\d+)\\]",
                "^(\\S+ \\S+ \\S+)",
                "yyyy-MM-dd HH:mm:ss.SSS z",
                "2026-03-29 03:00:00.123 CEST [4711] ann@shop LOG:  duration: 3.2 ms",
                "4711",
                "2026-03-29T01:00:00.123Z");
        row(
                "PostgreSQL, %n",
                "^\\S+ (\\S+)",
                "^(\\S+)",
                "epoch-seconds",
                "1772442005.123 ann@shop LOG:  statement: select 1",
                "ann@shop",
                "2026-03-02T09:00:05.123Z");
        row(
                "MySQL 8",
                "^\\S+ (\\d+)",
                "^(\\S+)",
                ISO,
                "2026-03-02T09:00:05.123456Z 12 [Note] [MY-010051] [Server] Event Scheduler",
                "12",
                "2026-03-02T09:00:05.123456Z");
        row(
                "MySQL 5.6",
                "^\\S+ +\\S+ (\\d+)",
                "^(\\S+ +\\S+)",
                "yyMMdd H:mm:ss",
                "260302  9:00:05 12 Query select 1",
                "12",
                "2026-03-02T09:00:05Z");
        row(
                "MariaDB",
                "^\\S+ +\\S+ (\\d+)",
                "^(\\S+ +\\S+)",
                "yyyy-MM-dd H:mm:ss",
                "2026-03-02  9:00:05 0 [Note] InnoDB: Buffer pool(s) load completed",
                "0",
                "2026-03-02T09:00:05Z");
        row(
                "MongoDB",
                "\"ctx\":\"([^\"]+)\"",
                "\"\\$date\":\"([^\"]+)\"",
                ISO,
                "{\"t\":{\"$date\":\"2026-03-02T10:00:05.123+01:00\"},\"s\":\"I\",\"ctx\":\"conn12\",\"msg\":\"x\"}",
                "conn12",
                "2026-03-02T09:00:05.123Z");
        row(
                "MongoDB, before 4.4",
                "\\[(\\w+)\\]",
                "^(\\S+)",
                ISO,
                "2026-03-02T10:00:05.123+0100 I NETWORK  [conn12] end connection",
                "conn12",
                "2026-03-02T09:00:05.123Z");
        row(
                "Redis",
                "^(\\d+):",
                "^\\d+:\\w (\\S+ \\S+ \\S+ \\S+)",
                "dd MMM yyyy HH:mm:ss.SSS",
                "4711:M 02 Mar 2026 09:00:05.123 * Background saving started by pid 12",
                "4711",
                "2026-03-02T09:00:05.123Z");
        row(
                "Redis MONITOR",
                "\\[\\d+ ([^:]+):",
                "^(\\S+)",
                "epoch-seconds",
                "1772442005.123456 [0 127.0.0.1:60866] \"keys\" \"*\"",
                "127.0.0.1",
                "2026-03-02T09:00:05.123456Z");
        row(
                "Cassandra",
                "\\[([\\w-]+):\\d+\\]",
                "\\] (\\S+ \\S+)",
                ISO,
                "INFO  [ReadStage:1] 2026-03-02 09:00:05,123 Gossiper.java:1012 - x",
                "ReadStage",
                "2026-03-02T09:00:05.123Z");
        row(
                "Elasticsearch",
                "\\[([\\w-]+)\\] x$",
                "^\\[([^\\]]+)\\]",
                ISO,
                "[2026-03-02T09:00:05,123][INFO ][o.e.n.Node               ] [node-1] x",
                "node-1",
                "2026-03-02T09:00:05.123Z");
        row(
                "Oracle alert",
                "thread=(\\d+)",
                "^(\\w+ \\w+ \\d+ \\S+ \\d{4})",
                "EEE MMM dd HH:mm:ss yyyy",
                "Mon Mar 02 09:00:05 2026 thread=1 advanced to log sequence 12",
                "1",
                "2026-03-02T09:00:05Z");
        row(
                "SQL Server",
                " (spid\\d+\\w?)",
                "^(\\S+ \\S+)",
                "yyyy-MM-dd HH:mm:ss.SS",
                "2026-03-02 09:00:05.12 spid12s     Starting up database 'model'.",
                "spid12s",
                "2026-03-02T09:00:05.120Z");
        row(
                "Db2",
                "PID (\\d+)",
                "^(\\S+)",
                "yyyy-MM-dd-HH.mm.ss.SSSSSS",
                "2026-03-02-09.00.05.123456 PID 4711 LEVEL: Info",
                "4711",
                "2026-03-02T09:00:05.123456Z");
        row(
                "ClickHouse",
                "\\{([^}]*)\\}",
                "^(\\S+ \\S+)",
                "yyyy.MM.dd HH:mm:ss.SSSSSS",
                "2026.03.02 09:00:05.123456 [ 12 ] {q1} <Debug> executeQuery: select 1",
                "q1",
                "2026-03-02T09:00:05.123456Z");
        row(
                "etcd",
                "\"caller\":\"([^\"]+)\"",
                "\"ts\":\"([^\"]+)\"",
                ISO,
                "{\"level\":\"info\",\"ts\":\"2026-03-02T09:00:05.123Z\",\"caller\":\"raft/raft.go:1\",\"msg\":\"x\"}",
                "raft/raft.go:1",
                "2026-03-02T09:00:05.123Z");
        row(
                "InfluxDB line protocol",
                "host=([^,]+)",
                " (\\d+)$",
                "epoch-nanos",
                "cpu,host=web-1,region=eu usage=0.64 1772442005123456789",
                "web-1",
                "2026-03-02T09:00:05.123456Z");
    }

    private void applications() {
        row(
                "Log4j, ISO8601",
                "\\[([^\\]]+)\\]",
                "^(\\S+ \\S+)",
                ISO,
                "2026-03-02 09:00:05,123 [pool-1-thread-2] WARN  com.example.Shop - slow",
                "pool-1-thread-2",
                "2026-03-02T09:00:05.123Z");
        row(
                "Log4j, DATE",
                "\\[([^\\]]+)\\]",
                "^(\\S+ \\S+ \\S+ \\S+)",
                "dd MMM yyyy HH:mm:ss,SSS",
                "02 Mar 2026 09:00:05,123 [main] INFO com.example.Shop - x",
                "main",
                "2026-03-02T09:00:05.123Z");
        row(
                "Spring Boot 3",
                "\\[([^\\]]+)\\] c",
                "^(\\S+)",
                ISO,
                "2026-03-02T10:00:05.123+01:00  INFO 4711 --- [nio-8080-exec-1] c.e.Shop : x",
                "nio-8080-exec-1",
                "2026-03-02T09:00:05.123Z");
        row(
                "java.util.logging",
                "(\\S+) \\w+$",
                "^(\\w+ \\d+, \\d{4} \\S+ [AP]M)",
                "MMM dd, yyyy h:mm:ss a",
                "Mar 02, 2026 9:00:05 AM com.example.Shop start",
                "com.example.Shop",
                "2026-03-02T09:00:05Z");
        row(
                "Tomcat",
                "\\[([^\\]]+)\\]",
                "^(\\S+ \\S+)",
                "dd-MMM-yyyy HH:mm:ss.SSS",
                "02-Mar-2026 09:00:05.123 INFO [main] org.apache.catalina.startup.Catalina.start x",
                "main",
                "2026-03-02T09:00:05.123Z");
        row(
                "JVM, garbage collection",
                "(GC\\(\\d+\\))",
                "^\\[([^\\]]+)\\]",
                ISO,
                "[2026-03-02T10:00:05.123+0100][info][gc] GC(12) Pause Young 24M->4M(256M) 3.2ms",
                "GC(12)",
                "2026-03-02T09:00:05.123Z");
        row(
                "WebLogic",
                "<(\\w+)> <BEA",
                "^####<([^>]+)>",
                "MMM d, yyyy h:mm:ss a z",
                "####<Mar 2, 2026 10:00:05 AM CET> <Info> <Health> <BEA-310002> <x>",
                "Health",
                "2026-03-02T09:00:05Z");
        row(
                "Python",
                " - ([\\w.]+) - ",
                "^(\\S+ \\S+)",
                ISO,
                "2026-03-02 09:00:05,123 - shop.cart - INFO - x",
                "shop.cart",
                "2026-03-02T09:00:05.123Z");
        row(
                "gunicorn",
                "\\[(\\d+)\\]",
                "^\\[([^\\]]+)\\]",
                "yyyy-MM-dd HH:mm:ss Z",
                "[2026-03-02 10:00:05 +0100] [4711] [INFO] Booting worker",
                "4711",
                "2026-03-02T09:00:05Z");
        row(
                "uWSGI",
                "\\] ([0-9.]+) \\(",
                "\\[(\\w+ \\w+ +\\d+ \\S+ \\d{4})\\]",
                "EEE MMM d HH:mm:ss yyyy",
                "[pid: 1|app: 0|req: 1/1] 192.0.2.7 () {40 vars in 500 bytes} [Mon Mar  2 09:00:05 2026] GET /",
                "192.0.2.7",
                "2026-03-02T09:00:05Z");
        row(
                "Ruby",
                "#(\\d+)\\]",
                "\\[(\\S+)",
                ISO,
                "I, [2026-03-02T09:00:05.123456 #4711]  INFO -- : Started GET \"/\"",
                "4711",
                "2026-03-02T09:00:05.123456Z");
        row(
                "Rails",
                "for ([0-9.]+) at",
                " at (.+)$",
                "yyyy-MM-dd HH:mm:ss Z",
                "Started GET \"/\" for 192.0.2.7 at 2026-03-02 10:00:05 +0100",
                "192.0.2.7",
                "2026-03-02T09:00:05Z");
        row(
                "PHP",
                "in (\\S+) on",
                "^\\[([^\\]]+)\\]",
                "dd-MMM-yyyy HH:mm:ss VV",
                "[02-Mar-2026 10:00:05 Europe/Berlin] PHP Warning:  x in /var/www/a.php on line 3",
                "/var/www/a.php",
                "2026-03-02T09:00:05Z");
        row(
                "PHP, UTC",
                "in (\\S+) on",
                "^\\[([^\\]]+)\\]",
                "dd-MMM-yyyy HH:mm:ss z",
                "[02-Mar-2026 09:00:05 UTC] PHP Notice:  x in /var/www/a.php on line 3",
                "/var/www/a.php",
                "2026-03-02T09:00:05Z");
        row(
                "Go",
                "^\\S+ \\S+ (\\S+):",
                "^(\\S+ \\S+)",
                "yyyy/MM/dd HH:mm:ss",
                "2026/03/02 09:00:05 main.go:12: x",
                "main.go:12",
                "2026-03-02T09:00:05Z");
        yearless(
                "glog, klog",
                "(\\S+)\\] ",
                "^\\w(\\d{4} \\S+)",
                "MMdd HH:mm:ss.SSSSSS",
                "I0302 09:00:05.123456   4711 controller.go:12] Starting",
                "controller.go:12",
                "2026-03-02T09:00:05.123456Z");
        row(
                "zap",
                "\"caller\":\"([^\"]+)\"",
                "\"ts\":([0-9.e+]+)",
                "epoch-seconds",
                "{\"level\":\"info\",\"ts\":1772442005.1234,\"caller\":\"a/b.go:1\",\"msg\":\"x\"}",
                "a/b.go:1",
                "2026-03-02T09:00:05.123400Z");
        row(
                "logrus",
                "level=(\\w+)",
                "time=\"([^\"]+)\"",
                ISO,
                "time=\"2026-03-02T10:00:05+01:00\" level=info msg=\"x\"",
                "info",
                "2026-03-02T09:00:05Z");
        row(
                "Docker",
                "\"stream\":\"(\\w+)\"",
                "\"time\":\"([^\"]+)\"",
                ISO,
                "{\"log\":\"x\\n\",\"stream\":\"stdout\",\"time\":\"2026-03-02T09:00:05.123456789Z\"}",
                "stdout",
                "2026-03-02T09:00:05.123456Z");
        row(
                "Kubernetes, CRI",
                "^\\S+ (\\w+)",
                "^(\\S+)",
                ISO,
                "2026-03-02T10:00:05.123456789+01:00 stderr F x",
                "stderr",
                "2026-03-02T09:00:05.123456Z");
        row(
                "Kafka",
                "INFO \\[([^\\]]+)\\]",
                "^\\[([^\\]]+)\\]",
                ISO,
                "[2026-03-02 09:00:05,123] INFO [GroupCoordinator 0]: Preparing to rebalance (kafka.coordinator.group)",
                "GroupCoordinator 0",
                "2026-03-02T09:00:05.123Z");
        row(
                "RabbitMQ",
                "<([0-9.]+)>",
                "^(\\S+ \\S+)",
                ISO,
                "2026-03-02 09:00:05.123456+00:00 [info] <0.222.0> accepting AMQP connection",
                "0.222.0",
                "2026-03-02T09:00:05.123456Z");
        row(
                "Erlang",
                "<([0-9.]+)>",
                "^=\\w+ REPORT==== (\\S+)",
                "d-MMM-yyyy::HH:mm:ss",
                "=INFO REPORT==== 2-Mar-2026::09:00:05 === <0.222.0>",
                "0.222.0",
                "2026-03-02T09:00:05Z");
        row(
                "pino",
                "\"hostname\":\"([^\"]+)\"",
                "\"time\":(\\d+)",
                "epoch-millis",
                "{\"level\":30,\"time\":1772442005123,\"pid\":1,\"hostname\":\"web-1\",\"msg\":\"x\"}",
                "web-1",
                "2026-03-02T09:00:05.123Z");
        row(
                "morgan",
                " - (\\S+) \\[",
                "\\[([^\\]]+)\\]",
                "EEE, dd MMM yyyy HH:mm:ss z",
                "::1 - ann [Mon, 02 Mar 2026 09:00:05 GMT] \"GET /\" 200",
                "ann",
                "2026-03-02T09:00:05Z");
        row(
                "log4net",
                "\\[(\\d+)\\]",
                "^(\\S+ \\S+)",
                ISO,
                "2026-03-02 09:00:05,123 [12] DEBUG Shop.Cart - x",
                "12",
                "2026-03-02T09:00:05.123Z");
        row(
                "Serilog, compact",
                "\"User\":\"([^\"]+)\"",
                "\"@t\":\"([^\"]+)\"",
                ISO,
                "{\"@t\":\"2026-03-02T09:00:05.1234567Z\",\"@mt\":\"x\",\"User\":\"ann\"}",
                "ann",
                "2026-03-02T09:00:05.123456Z");
        row(
                "Jenkins",
                "^\\S+ \\S+ \\[id=(\\d+)\\]",
                "^(\\S+ \\S+)",
                "yyyy-MM-dd HH:mm:ss.SSSZ",
                "2026-03-02 10:00:05.123+0100 [id=12]\tINFO\thudson.WebAppMain x",
                "12",
                "2026-03-02T09:00:05.123Z");
        row(
                "Minecraft, Paper",
                "INFO\\]: (\\w+)",
                "^\\[([^\\]]+)\\]",
                "ddMMMyyyy HH:mm:ss.SSS",
                "[02Mar2026 09:00:05.123] [Server thread/INFO]: Ann joined the game",
                "Ann",
                "2026-03-02T09:00:05.123Z");
        row(
                "Sensor, CSV",
                "^([^,]+)",
                ",([^,]+)$",
                "dd/MM/yyyy HH:mm",
                "sensor-7,21.5,02/03/2026 09:00",
                "sensor-7",
                "2026-03-02T09:00:00Z");
        row(
                "Git",
                "author=(\\S+)",
                "date=(.+)$",
                "EEE MMM d HH:mm:ss yyyy Z",
                "author=ann date=Mon Mar 2 10:00:05 2026 +0100",
                "ann",
                "2026-03-02T09:00:05Z");
        row(
                "Mail header",
                "<([^>]+)>",
                "Date: (.+)$",
                "EEE, d MMM yyyy HH:mm:ss Z",
                "From: <ann@example.org> Date: Mon, 2 Mar 2026 10:00:05 +0100",
                "ann@example.org",
                "2026-03-02T09:00:05Z");
    }

    private void numbers() {
        row("epoch, a comma", "^(\\w)", " (\\S+)$", "epoch-seconds", "a 1772442005,5", "a", "2026-03-02T09:00:05.500Z");
        row(
                "epoch millis, a fraction",
                "^(\\w)",
                " (\\S+)$",
                "epoch-millis",
                "a 1772442005123.75",
                "a",
                "2026-03-02T09:00:05.123750Z");
        row("epoch, before 1970", "^(\\w)", " (\\S+)$", "epoch-seconds", "a -1.5", "a", "1969-12-31T23:59:58.500Z");
    }

    private void spellings() {
        row(
                "ISO 8601, comma",
                "^(\\w)",
                " (\\S+)$",
                ISO,
                "a 2026-03-02T09:00:00,123Z",
                "a",
                "2026-03-02T09:00:00.123Z");
        row("ISO 8601, +0000", "^(\\w)", " (\\S+)$", ISO, "b 2026-03-02T09:00:01+0000", "b", "2026-03-02T09:00:01Z");
        row("ISO 8601, +00", "^(\\w)", " (\\S+)$", ISO, "c 2026-03-02T09:00:02+00", "c", "2026-03-02T09:00:02Z");
        row("ISO 8601, basic", "^(\\w)", " (\\S+)$", ISO, "d 20260302T090003Z", "d", "2026-03-02T09:00:03Z");
        row("ISO 8601, 24:00", "^(\\w)", " (\\S+)$", ISO, "e 2026-03-01T24:00:00Z", "e", "2026-03-02T00:00:00Z");
        row(
                "ISO 8601, a fraction",
                "^(\\w)",
                " (\\S+)$",
                ISO,
                "f 2026-03-02T09:00:04.5Z",
                "f",
                "2026-03-02T09:00:04.500Z");
        row(
                "ISO 8601, day of the year",
                "^(\\w)",
                " (\\S+)$",
                ISO,
                "g 2026-061T09:00:04Z",
                "g",
                "2026-03-02T09:00:04Z");
        row(
                "ISO 8601, day of the week",
                "^(\\w)",
                " (\\S+)$",
                ISO,
                "h 2026-W10-1T09:00:04Z",
                "h",
                "2026-03-02T09:00:04Z");
        row("ISO 8601, leap second", "^(\\w)", " (\\S+)$", ISO, "i 2016-12-31T23:59:60Z", "i", "2017-01-01T00:00:00Z");
        row("ISO 8601, without seconds", "^(\\w)", " (\\S+)$", ISO, "j 2026-03-02T09:00", "j", "2026-03-02T09:00:00Z");
        row(
                "Java, with a zone",
                "^(\\w)",
                " (\\S+)$",
                ISO,
                "k 2026-03-02T10:00:05+01:00[Europe/Berlin]",
                "k",
                "2026-03-02T09:00:05Z");
        row(
                "RFC 3339, small letters",
                "^(\\w)",
                " (\\S+)$",
                ISO,
                "l 2026-03-02t09:00:05z",
                "l",
                "2026-03-02T09:00:05Z");
        row(
                "24:00 by a pattern",
                "^(\\w)",
                " (.+)$",
                "yyyy-MM-dd HH:mm",
                "m 2026-03-01 24:00",
                "m",
                "2026-03-02T00:00:00Z");
        row(
                "CET before the change",
                "^(\\w)",
                " (.+)$",
                "yyyy-MM-dd HH:mm:ss z",
                "n 2026-03-29 01:59:59 CET",
                "n",
                "2026-03-29T00:59:59Z");
        row(
                "CEST after the change",
                "^(\\w)",
                " (.+)$",
                "yyyy-MM-dd HH:mm:ss z",
                "o 2026-03-29 03:00:00 CEST",
                "o",
                "2026-03-29T01:00:00Z");
        row(
                "the hour that comes twice, CEST",
                "^(\\w)",
                " (.+)$",
                "yyyy-MM-dd HH:mm:ss z",
                "p 2026-10-25 02:30:00 CEST",
                "p",
                "2026-10-25T00:30:00Z");
        row(
                "the hour that comes twice, CET",
                "^(\\w)",
                " (.+)$",
                "yyyy-MM-dd HH:mm:ss z",
                "q 2026-10-25 02:30:00 CET",
                "q",
                "2026-10-25T01:30:00Z");
        row(
                "capitals",
                "^(\\w)",
                " (.+)$",
                "dd-MMM-yyyy hh:mm a",
                "r 02-MAR-2026 09:00 pm",
                "r",
                "2026-03-02T21:00:00Z");
    }
}
