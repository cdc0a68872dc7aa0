# ruleid: tf-aws-mq-audit-log-missing
resource "aws_mq_broker" "orders" {
  broker_name = "jobs"
  engine_type = "ActiveMQ"

  logs {
    audit = true
  }
}

resource "aws_mq_broker" "reports" {
  broker_name = "jobs"
  engine_type = "ActiveMQ"
  logs {
    # ruleid: tf-aws-mq-audit-log-missing
    audit = true
  }
}

resource "aws_mq_broker" "customers" {
  broker_name = "jobs"
  engine_type = "ActiveMQ"
  logs {
    # ok: tf-aws-mq-audit-log-missing
    audit = true
  }
}

# ok: tf-aws-mq-audit-log-missing
resource "aws_mq_broker" "rabbit" {
  broker_name = "jobs"
  engine_type = "RabbitMQ"
}
