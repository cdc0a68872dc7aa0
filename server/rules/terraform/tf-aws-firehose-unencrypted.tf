# ruleid: tf-aws-firehose-unencrypted
resource "aws_kinesis_firehose_delivery_stream" "orders" {
  name        = "clicks"
  destination = "extended_s3"
}

resource "aws_kinesis_firehose_delivery_stream" "reports" {
  name        = "clicks"
  destination = "extended_s3"
  server_side_encryption {
    # ruleid: tf-aws-firehose-unencrypted
    enabled = false
  }
}

resource "aws_kinesis_firehose_delivery_stream" "customers" {
  name        = "clicks"
  destination = "extended_s3"
  server_side_encryption {
    # ok: tf-aws-firehose-unencrypted
    enabled = true
  }
}

resource "aws_kinesis_firehose_delivery_stream" "shared" {
  name        = "clicks"
  destination = "extended_s3"
  server_side_encryption {
    # ok: tf-aws-firehose-unencrypted
    enabled = var.enabled
  }
}
