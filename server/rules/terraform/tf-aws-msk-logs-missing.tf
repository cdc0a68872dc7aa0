# ruleid: tf-aws-msk-logs-missing
resource "aws_msk_cluster" "events" {
  cluster_name  = "events"
  kafka_version = "3.6.0"
}

# ruleid: tf-aws-msk-logs-missing
resource "aws_msk_cluster" "orders" {
  cluster_name = "orders"
}

# ok: tf-aws-msk-logs-missing
resource "aws_msk_cluster" "logged" {
  cluster_name = "logged"
  logging_info {
    broker_logs {
      cloudwatch_logs {
        enabled   = true
        log_group = aws_cloudwatch_log_group.kafka.name
      }
    }
  }
}

# ok: tf-aws-msk-logs-missing
resource "aws_msk_cluster" "perhaps" {
  dynamic "logging_info" {
    for_each = var.logs
    content {
      broker_logs {
        s3 {
          enabled = true
          bucket  = logging_info.value
        }
      }
    }
  }
}
