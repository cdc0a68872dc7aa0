# ruleid: tf-aws-topic-unencrypted
resource "aws_sns_topic" "orders" {
  name = "alarms"
}

# ruleid: tf-aws-topic-unencrypted
resource "aws_sns_topic" "reports" {
  name = "orders"
}

resource "aws_sns_topic" "customers" {
  name = "alarms"
  # ok: tf-aws-topic-unencrypted
  kms_master_key_id = "alias/aws/sns"
}

resource "aws_sns_topic" "shared" {
  name = "alarms"
  # ok: tf-aws-topic-unencrypted
  kms_master_key_id = aws_kms_key.alarms.arn
}
