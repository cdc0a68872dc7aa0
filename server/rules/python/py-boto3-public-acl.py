import boto3

s3 = boto3.client("s3")


def publish(bucket, name, body):
    # ruleid: py-boto3-public-acl
    s3.put_object(Bucket=bucket, Key=name, Body=body, ACL="public-read")
    # ruleid: py-boto3-public-acl
    s3.upload_file(name, bucket, name, ExtraArgs={"ContentType": "text/html", "ACL": "public-read-write"})
    # ok: py-boto3-public-acl
    s3.put_object(Bucket=bucket, Key=name, Body=body, ACL="private")
    # ok: py-boto3-public-acl
    s3.put_object(Bucket=bucket, Key=name, Body=body)
