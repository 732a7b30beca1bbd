package dev.shardlab.api.kinesis.action;

import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamSetting;

/** Switches shard-level metrics on. */
final class EnableEnhancedMonitoring extends Monitoring {

    EnableEnhancedMonitoring() {
        super("EnableEnhancedMonitoring");
    }

    @Override
    public ServiceCommand command(Request request) {
        return new StreamSetting.EnableEnhancedMonitoring(request.stream(), metrics(request));
    }
}
