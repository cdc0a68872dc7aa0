resource "aws_ssm_document" "a" {
  document_type = "Session"
  # ruleid: tf-aws-document-unencrypted
  content = <<-EOF
    { "inputs": { "s3BucketName": "logs", "s3EncryptionEnabled": false } }
  EOF
}

resource "aws_emr_security_configuration" "b" {
  name = "emr"
  # ruleid: tf-aws-document-unencrypted
  configuration = <<-EOF
    { "EncryptionConfiguration": { "EnableInTransitEncryption": false, "EnableAtRestEncryption": true } }
  EOF
}

resource "aws_ssm_document" "c" {
  # ok: tf-aws-document-unencrypted
  content = <<-EOF
    { "inputs": { "s3EncryptionEnabled": true, "cloudWatchEncryptionEnabled": true } }
  EOF
}

resource "aws_emr_security_configuration" "d" {
  # ok: tf-aws-document-unencrypted
  configuration = file("emr.json")
}
