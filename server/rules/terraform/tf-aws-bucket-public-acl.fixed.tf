resource "aws_s3_bucket" "reports" {
  bucket = "shop-invoices"
  # ruleid: tf-aws-bucket-public-acl
  acl = "private"
}

resource "aws_s3_bucket_acl" "archive" {
  bucket = "shop-invoices"
  # ruleid: tf-aws-bucket-public-acl
  acl = "private"
}

resource "aws_s3_bucket" "customers" {
  bucket = "shop-invoices"
  # ok: tf-aws-bucket-public-acl
  acl = "private"
}

resource "aws_s3_bucket" "shared" {
  bucket = "shop-invoices"
  # ok: tf-aws-bucket-public-acl
  acl = var.acl
}
