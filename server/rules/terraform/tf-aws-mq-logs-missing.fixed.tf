# ruleid: tf-aws-mq-logs-missing
resource "aws_mq_broker" "orders" {
  broker_name = "jobs"
  engine_type = "ActiveMQ"

  logs {
    general = true
  }
}

resource "aws_mq_broker" "reports" {
  broker_name = "jobs"
  engine_type = "ActiveMQ"
  logs {
    # ruleid: tf-aws-mq-logs-missing
    general = true
  }
}

resource "aws_mq_broker" "customers" {
  broker_name = "jobs"
  engine_type = "ActiveMQ"
  logs {
    # ok: tf-aws-mq-logs-missing
    general = true
  }
}

resource "aws_mq_broker" "shared" {
  broker_name = "jobs"
  engine_type = "ActiveMQ"
  logs {
    # ok: tf-aws-mq-logs-missing
    general = var.general
  }
}
